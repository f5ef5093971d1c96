package io.quinit.boot.report;

import java.util.List;

/**
 * What became of one step.
 *
 * @param start microseconds since the kernel started
 * @param end the same clock
 * @param note the first warning or the failure; null where all went well
 */
public record StepReport(String id, long start, long end, Result result, String note, List<Wait> waits) {

    /** How a step ended. */
    public enum Result {
        OK,
        /** Done, with something that went wrong. */
        WARNED,
        /** Not done. */
        FAILED,
        /** Not run: a step that it needs has failed. */
        SKIPPED
    }

    /**
     * Something that a step waited for.
     *
     * @param micros how long
     * @param met whether it came
     */
    public record Wait(String what, long micros, boolean met) {}
}
