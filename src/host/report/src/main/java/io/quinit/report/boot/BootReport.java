package io.quinit.report.boot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What the init tells of a boot. All times are microseconds since the kernel's start.
 *
 * @param outcome {@code ready}, or {@code failed} with a reason
 * @param exit of a failed boot: what the guest writes to isa-debug-exit, where the machine has one; QEMU's status is twice that and 1
 * @param clock names the unit and the start of the times: {@code boottime-us}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BootReport(
        int schema,
        String version,
        String kernel,
        String outcome,
        String reason,
        Integer exit,
        String clock,
        long started,
        long ended,
        List<Step> steps) {
    /** The one that this reader knows: in a later one a field means something else. New fields do not change it. */
    static final int SCHEMA = 1;

    public BootReport {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * One concern of the boot.
     *
     * @param result {@code ok}, {@code warned}, {@code failed}, {@code skipped} or {@code off}
     * @param note the reason, where there is one to give; else null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(String id, long start, long end, String result, String note, List<Wait> waits) {
        public Step {
            waits = waits == null ? List.of() : List.copyOf(waits);
        }
    }

    /**
     * Something that a step waited for.
     *
     * @param us how long, in microseconds
     * @param met whether it came
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Wait(String what, long us, boolean met) {}
}
