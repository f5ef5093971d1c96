package io.quinit.kernel.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * Functions of glibc for children, limits and identity, as in {@link LibC}, and as {@link LibCSockets} only where a boot uses one. They
 * are one class: a limit of memory that one of them sets must not keep another from being found.
 */
final class LibCProcesses {
    static {
        NativeLibraryPath.set();
        Native.register(LibCProcesses.class, NativeLibrary.getProcess());
    }

    private LibCProcesses() {}

    static native int getrlimit(int resource, long[] rlim);

    static native int setrlimit(int resource, long[] rlim);

    static native int prctl(int option, long arg2, long arg3, long arg4, long arg5);

    /** Gives an error number, and leaves errno alone; so do the functions for its attributes and actions. */
    static native int posix_spawn(
            int[] pid, String path, Pointer fileActions, Pointer attributes, Pointer argv, Pointer envp);

    static native int posix_spawnattr_init(Pointer attributes);

    static native int posix_spawnattr_setflags(Pointer attributes, short flags);

    static native int posix_spawn_file_actions_init(Pointer fileActions);

    static native int posix_spawn_file_actions_addopen(Pointer fileActions, int fd, String path, int oflag, int mode);

    static native int posix_spawn_file_actions_adddup2(Pointer fileActions, int fd, int newfd);

    static native int waitpid(int pid, int[] wstatus, int options);

    /** setgroups, setresgid, setresuid: of the calling thread, other than in glibc's functions of these names. */
    static native long syscall(long number, long first, long second, long third);

    /** capset: {@code hdrp} and {@code datap} as capability.h has them. */
    static native long syscall(long number, int[] hdrp, int[] datap);
}
