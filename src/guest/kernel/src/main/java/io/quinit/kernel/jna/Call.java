package io.quinit.kernel.jna;

import com.sun.jna.Native;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One system call: made again on EINTR, and turned into an exception where it gives -1. */
final class Call {
    private Call() {}

    /**
     * @param operation what is asked, for the message; worked out only when it fails
     * @return what the call gave
     */
    static long check(Supplier<String> operation, LongSupplier call) {
        while (true) {
            var result = call.getAsLong();
            if (result >= 0) {
                return result;
            }
            var errno = Native.getLastError();
            if (errno != Errno.EINTR.number()) {
                throw KernelException.of(operation.get(), errno);
            }
        }
    }

    static int checkInt(Supplier<String> operation, LongSupplier call) {
        return Math.toIntExact(check(operation, call));
    }
}
