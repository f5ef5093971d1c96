package io.quinit.vm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a boot ended.
 *
 * @param explanation one line: what happened and what to do
 * @param console every line that the guest printed
 * @param wallTime from QEMU's start to its end
 * @param qemuStatus QEMU's exit status; empty: it was stopped at the time limit
 */
public record VmResult(
        VmOutcome outcome, String explanation, List<String> console, Duration wallTime, Optional<Integer> qemuStatus) {
    public VmResult {
        console = List.copyOf(console);
    }
}
