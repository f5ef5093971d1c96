/** Boots a machine under QEMU, watches its console and says how it ended. */
package io.quinit.vm;
