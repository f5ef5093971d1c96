/**
 * Reads a target image, whatever holds it: directory, Debian package, initramfs, tar archive, file system image. Start at
 * {@link io.quinit.image.tree.TargetImageFile}.
 */
package io.quinit.image.tree;
