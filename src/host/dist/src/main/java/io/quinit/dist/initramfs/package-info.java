/** Makes an initramfs: what it holds, the archive, the compression that the kernel unpacks. */
package io.quinit.dist.initramfs;
