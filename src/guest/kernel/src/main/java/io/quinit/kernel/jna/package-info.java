/** {@link io.quinit.kernel.Kernel} by JNA: the only place that knows JNA, memory layouts and syscall numbers. */
package io.quinit.kernel.jna;
