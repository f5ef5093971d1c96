package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Native;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Operation;
import java.time.Duration;
import java.util.Arrays;

/** Waits for one descriptor, always with a limit: poll(2), and the write that goes on when it says so. */
final class Poll {
    static final short POLLIN = 1;
    static final short POLLOUT = 4;

    private Poll() {}

    /**
     * @param events what is waited for; that the other end is gone (POLLHUP) and errors (POLLERR) end the wait unasked
     * @return what has come; 0 when the limit has passed
     */
    static short await(Descriptor open, short events, Duration limit) {
        // struct pollfd: fd, events, revents.
        var pollfd = FileCalls.structure(8).putInt(0, open.number()).putShort(4, events);
        var millis = roundedUp(limit);
        checkInt(() -> "wait for " + open.path(), () -> LibCSockets.poll(pollfd.array(), 1, millis));
        return pollfd.getShort(6);
    }

    static void write(Descriptor to, byte[] bytes, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        var written = 0;
        while (written < bytes.length) {
            var rest = Arrays.copyOfRange(bytes, written, bytes.length);
            var count = LibC.write(to.number(), rest, rest.length);
            if (count >= 0) {
                written += Math.toIntExact(count);
            } else {
                awaitRoom(to, bytes.length, Duration.ofNanos(deadline - System.nanoTime()));
            }
        }
    }

    /** After a write that has failed. @throws KernelException its errno, unless it was that there was no room and there is some now */
    private static void awaitRoom(Descriptor to, int size, Duration left) {
        var errno = Native.getLastError();
        if (errno == Errno.EINTR.number()) {
            return;
        }
        var full = errno == Errno.EAGAIN.number() && left.isPositive();
        if (!full || (await(to, POLLOUT, left) & POLLOUT) == 0) {
            throw KernelException.of(Operation.WRITE.of(size + " bytes to " + to.path()), errno);
        }
    }

    private static int roundedUp(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            return 0;
        }
        return (int) Math.min(Integer.MAX_VALUE, limit.plusNanos(999_999).toMillis());
    }
}
