package io.quinit.kernel.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * Functions of glibc under their own names, by JNA's direct mapping. {@code long} stands for C's long, size_t and
 * pointer-sized integers: only 64-bit Linux is a target. Unless said otherwise a call gives -1 on error and sets errno, which
 * {@link Native#getLastError()} has kept.
 *
 * <p>JNA keeps an array in place for the time of a call and no longer, so none of these may hold on to one.
 */
final class LibC {
    static {
        NativeLibraryPath.set();
        Native.register(LibC.class, NativeLibrary.getProcess());
    }

    private LibC() {}

    static native int getpid();

    static native int uname(byte[] utsname);

    static native int getpagesize();

    static native int clock_gettime(int clock, long[] timespec);

    static native int mount(String source, String target, String filesystemtype, long mountflags, String data);

    static native int umount2(String target, int flags);

    static native int statfs(String path, byte[] statfs);

    static native int statx(int dirfd, String pathname, int flags, int mask, byte[] statx);

    static native int open(String pathname, int flags);

    static native int close(int fd);

    static native long read(int fd, byte[] buf, long count);

    static native long pread(int fd, byte[] buf, long count, long offset);

    static native long write(int fd, byte[] buf, long count);

    static native int dup2(int oldfd, int newfd);

    static native int close_range(int first, int last, int flags);

    static native long getdents64(int fd, byte[] dirp, long count);

    static native int mkdirat(int dirfd, String pathname, int mode);

    static native long readlink(String pathname, byte[] buf, long bufsiz);

    static native int symlink(String target, String linkpath);

    static native int unlinkat(int dirfd, String pathname, int flags);

    static native int chdir(String path);

    static native int fchdir(int fd);

    static native int chroot(String path);

    static native int swapon(String path, int swapflags);

    static native int klogctl(int type, byte[] bufp, int len);

    static native int getrlimit(int resource, long[] rlim);

    static native int setrlimit(int resource, long[] rlim);

    static native int prctl(int option, long arg2, long arg3, long arg4, long arg5);

    static native int execve(Pointer pathname, Pointer argv, Pointer envp);

    static native int tcdrain(int fd);

    static native void sync();

    static native int reboot(int op);

    static native void _exit(int status);

    static native int pause();

    /** openat2: {@code how} is {@code struct open_how}, of {@code size} bytes. */
    static native long syscall(long number, long dirfd, String pathname, byte[] how, long size);

    /** finit_module. */
    static native long syscall(long number, long fd, String paramValues, long flags);

    /** move_mount. */
    static native long syscall(long number, long fromDirfd, String from, long toDirfd, String to, long flags);

    /** setgroups, setresgid, setresuid: of the calling thread, other than in glibc's functions of these names. */
    static native long syscall(long number, long first, long second, long third);

    /** capset: {@code hdrp} and {@code datap} as capability.h has them. */
    static native long syscall(long number, int[] hdrp, int[] datap);
}
