package io.quinit.fake.machine;

import io.quinit.kernel.Errno;

/** What a call fails with, before it is known which call that is. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;

    Refused(Errno errno) {
        super(errno.name(), null, false, false);
        this.errno = errno;
    }

    Errno errno() {
        return errno;
    }

    static void unless(boolean fine, Errno errno) {
        if (!fine) {
            throw new Refused(errno);
        }
    }
}
