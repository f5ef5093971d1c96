package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;
import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Native;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.time.Duration;

/** Sends over a stream socket of vsock(7). */
final class VsockStream {
    private static final int AF_VSOCK = 40;
    private static final int SOCK_STREAM_CLOEXEC_NONBLOCK = 1 | 0x8_0000 | 0x800;
    private static final int SIZEOF_SOCKADDR_VM = 16;
    private static final int SOL_SOCKET = 1;
    private static final int SO_ERROR = 4;
    private static final int SHUT_WR = 1;
    private static final short NOTHING_BUT_THE_END = 0;

    private VsockStream() {}

    static void send(long context, long port, byte[] bytes, Duration limit) {
        var peer = "vsock " + context + ":" + port;
        var number = checkInt(
                () -> "socket for " + peer, () -> LibCSockets.socket(AF_VSOCK, SOCK_STREAM_CLOEXEC_NONBLOCK, 0));
        try (var socket = new OpenFile(number, peer)) {
            connect(socket, address(context, port), limit);
            Poll.write(socket, bytes, limit);
            // ENOTCONN: the listener had enough and has closed it already.
            LibCSockets.shutdown(number, SHUT_WR);
            Poll.await(socket, NOTHING_BUT_THE_END, limit);
        }
    }

    private static void connect(Descriptor socket, byte[] address, Duration limit) {
        if (LibCSockets.connect(socket.number(), address, SIZEOF_SOCKADDR_VM) == 0) {
            return;
        }
        var errno = Native.getLastError();
        if (errno == Errno.EINPROGRESS.number()) {
            var answered = Poll.await(socket, Poll.POLLOUT, limit) != 0;
            errno = answered ? errorOf(socket) : Errno.ETIMEDOUT.number();
        }
        if (errno != 0) {
            throw KernelException.of("connect to " + socket.path(), errno);
        }
    }

    /** What became of the connection: an error number, or 0. */
    private static int errorOf(Descriptor socket) {
        var error = new int[1];
        var size = new int[] {Integer.BYTES};
        check(
                () -> "ask for the error of " + socket.path(),
                () -> LibCSockets.getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, error, size));
        return error[0];
    }

    /** struct sockaddr_vm (linux/vm_sockets.h): the family at 0, the port at 4, the context at 8. */
    private static byte[] address(long context, long port) {
        return FileCalls.structure(SIZEOF_SOCKADDR_VM)
                .putShort(0, (short) AF_VSOCK)
                .putInt(4, (int) port)
                .putInt(8, (int) context)
                .array();
    }
}
