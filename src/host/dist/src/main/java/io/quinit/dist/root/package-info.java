/** Makes root file system images from folders. */
package io.quinit.dist.root;
