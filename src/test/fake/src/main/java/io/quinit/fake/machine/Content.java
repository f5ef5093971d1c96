package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.Arrays;

/** What is behind a name: bytes, a device, a file that the kernel makes up as it is read. */
interface Content {

    /**
     * open(2).
     *
     * @return what is open from then on, which for /dev/console is the terminal that it stands for
     * @throws Refused ENXIO, EBUSY, EACCES …
     */
    default Content open(boolean reads, boolean writes) {
        return this;
    }

    default void close() {}

    /** All of it. */
    byte[] read();

    default byte[] readAt(long offset, int length) {
        var bytes = read();
        var start = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, start, (int) Math.min((long) start + length, bytes.length));
    }

    /** @throws Refused what this content does not take */
    default void write(long offset, byte[] bytes) {
        throw new Refused(Errno.EINVAL);
    }

    /** {@code st_size}. */
    default long size() {
        return 0;
    }

    /** Whether pread(2) works. */
    default boolean isSeekable() {
        return true;
    }
}
