/*
 * Before Java can run: glibc finds the main thread's stack in /proc/self/maps, and without it a native image stops with "Failed
 * to create the main Isolate (code 32)". And before anything opens a file: a kernel without a console leaves descriptors 0 to 2
 * closed, and whatever is opened next would become somebody's standard output.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

__attribute__((constructor)) static void quinit_early_proc(void) {
    if (getpid() != 1) return;
    /* An initramfs that was cut short for want of memory has no such folder; Java has to run to say so. */
    mkdir("/proc", 0555);
    /* EPERM (a container), ENOSPC (no folder): whoever needs /proc says so later, with a message. */
    if (access("/proc/self", F_OK) != 0 && mount("proc", "/proc", "proc", 0, "") != 0) return;
    int fd;
    do fd = open("/", O_PATH | O_CLOEXEC); while (fd >= 0 && fd <= 2);
    if (fd > 2) close(fd);
}
