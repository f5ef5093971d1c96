package io.quinit.fake.machine;

import java.time.Duration;

/** When something happens to a device. One that has passed is as soon as the device is there. */
public sealed interface Moment {

    /** A time after the start of the init; time passes only while it waits. */
    record After(Duration time) implements Moment {
        @Override
        public String toString() {
            return "after " + time.toMillis() + "ms";
        }
    }

    /**
     * Between two calls.
     *
     * @param index the one before which it happens, from 0 on
     * @param call its words in a boot without that
     */
    record BeforeCall(int index, String call) implements Moment {
        @Override
        public String toString() {
            return "before " + call;
        }
    }
}
