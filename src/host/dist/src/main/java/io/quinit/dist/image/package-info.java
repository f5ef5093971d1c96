/** Makes what a build leaves for each target image: kernel, initramfs, root image, checksums. */
package io.quinit.dist.image;
