package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.Objects;

/** What a check expects. */
final class Expect {
    private Expect() {}

    static void that(boolean fact, String otherwise) {
        if (!fact) {
            throw new Broken(otherwise);
        }
    }

    static void same(Object expected, Object found, String of) {
        that(Objects.equals(expected, found), of + " is " + found + ", not " + expected);
    }

    static void refused(Errno errno, Runnable call) {
        try {
            call.run();
        } catch (KernelException refused) {
            same(errno, refused.errno(), "the errno of \"" + refused.getMessage() + "\"");
            return;
        }
        throw new Broken("it succeeds, where " + errno.name() + " is expected");
    }
}
