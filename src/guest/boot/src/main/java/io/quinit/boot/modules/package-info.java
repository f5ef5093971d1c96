/** The kernel modules that boot steps want, declared as data, so that the build can see them without running anything. */
package io.quinit.boot.modules;
