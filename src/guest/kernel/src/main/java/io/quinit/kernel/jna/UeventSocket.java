package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Native;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Uevents;
import java.time.Duration;

/** A netlink socket in group 1 of NETLINK_KOBJECT_UEVENT, where the kernel itself speaks (group 2 is udev's). */
final class UeventSocket implements Uevents {
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW_CLOEXEC_NONBLOCK = 3 | 0x8_0000 | 0x800;
    private static final int NETLINK_KOBJECT_UEVENT = 15;
    private static final int KERNEL_GROUP = 1;
    private static final int SIZEOF_SOCKADDR_NL = 12;

    private final OpenFile socket;
    private final byte[] message = new byte[4096];

    UeventSocket() {
        socket = new OpenFile(
                checkInt(
                        Operation.UEVENTS::words,
                        () -> LibCSockets.socket(AF_NETLINK, SOCK_RAW_CLOEXEC_NONBLOCK, NETLINK_KOBJECT_UEVENT)),
                "uevents");
        // struct sockaddr_nl: family, padding, port (0: the kernel chooses), groups.
        var address = FileCalls.structure(SIZEOF_SOCKADDR_NL)
                .putShort(0, (short) AF_NETLINK)
                .putInt(8, KERNEL_GROUP)
                .array();
        try {
            checkInt(() -> "listen to uevents", () -> LibCSockets.bind(socket.number(), address, SIZEOF_SOCKADDR_NL));
        } catch (KernelException failure) {
            socket.close();
            throw failure;
        }
    }

    @Override
    public boolean await(Duration limit) {
        var announced = Poll.await(socket, Poll.POLLIN, limit) != 0;
        if (announced) {
            takeAll();
        }
        return announced;
    }

    /** An overrun means that announcements were lost: the waiter looks again, as after any other. */
    private void takeAll() {
        while (LibCSockets.recv(socket.number(), message, message.length, 0) >= 0
                || Native.getLastError() == Errno.EINTR.number()) {}
    }

    @Override
    public void close() {
        socket.close();
    }
}
