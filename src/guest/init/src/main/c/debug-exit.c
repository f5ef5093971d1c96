/*
 * Writes an exit code to QEMU's isa-debug-exit device: `out` is an instruction that Java cannot make, and /dev/port is in few
 * kernels. The device reads as 0 (QEMU 7.2, whatever its iosize), a port that nobody listens to as all ones: where anything else
 * answers, nothing is written.
 */
#if defined(__x86_64__)
#include <sys/io.h>

enum { PORT = 0xf4 };

void quinit_debug_exit(int code) {
    /* EPERM: the kernel is locked down. */
    if (ioperm(PORT, 1, 1) == 0 && inb(PORT) == 0) outb((unsigned char) code, PORT);
}
#else
/* No I/O ports, and no such device. */
void quinit_debug_exit(int code) { (void) code; }
#endif
