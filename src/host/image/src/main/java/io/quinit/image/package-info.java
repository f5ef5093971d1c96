/** Reads target images: kernel packages, kernel modules, executables. Works out which modules to load, and in which order. */
package io.quinit.image;
