package io.quinit.boot.step;

import io.quinit.cmdline.TimeSpan;
import java.time.Duration;

/**
 * Something that an action may wait for.
 *
 * @param what it is
 * @param limit of the wait
 * @param condition of the wait, such as "where the machine has one"; may be empty
 */
public record PlannedWait(String what, Duration limit, String condition) {

    /** Returns it as an action would be described: {@code wait for /dev/vda, 5s at most}. */
    public String describe() {
        return "wait for " + what + ", " + TimeSpan.text(limit) + " at most"
                + (condition.isEmpty() ? "" : ", " + condition);
    }
}
