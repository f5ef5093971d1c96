package io.quinit.kernel.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * Functions of glibc for children, as in {@link LibC}, and as {@link LibCSockets} only where a boot uses one: only the failure policy's
 * shell is a child of ours.
 */
final class LibCSpawn {
    static {
        NativeLibraryPath.set();
        Native.register(LibCSpawn.class, NativeLibrary.getProcess());
    }

    private LibCSpawn() {}

    /** Gives an error number, and leaves errno alone; so do the functions for its attributes and actions. */
    static native int posix_spawn(
            int[] pid, String path, Pointer fileActions, Pointer attributes, Pointer argv, Pointer envp);

    static native int posix_spawnattr_init(Pointer attributes);

    static native int posix_spawnattr_setflags(Pointer attributes, short flags);

    static native int posix_spawn_file_actions_init(Pointer fileActions);

    static native int posix_spawn_file_actions_addopen(Pointer fileActions, int fd, String path, int oflag, int mode);

    static native int posix_spawn_file_actions_adddup2(Pointer fileActions, int fd, int newfd);

    static native int waitpid(int pid, int[] wstatus, int options);
}
