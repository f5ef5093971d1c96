package io.quinit.kernel.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/**
 * Functions of glibc for sockets and for waiting, as in {@link LibC}. Each function of a class takes its 0.08 ms when the class is
 * first used: a boot that waits for nothing needs none of these.
 */
final class LibCSockets {
    static {
        NativeLibraryPath.set();
        Native.register(LibCSockets.class, NativeLibrary.getProcess());
    }

    private LibCSockets() {}

    static native int socket(int domain, int type, int protocol);

    static native int bind(int sockfd, byte[] addr, int addrlen);

    static native int connect(int sockfd, byte[] addr, int addrlen);

    static native int shutdown(int sockfd, int how);

    static native int getsockopt(int sockfd, int level, int optname, int[] optval, int[] optlen);

    static native long recv(int sockfd, byte[] buf, long len, int flags);

    static native int poll(byte[] fds, long nfds, int timeout);
}
