package io.quinit.tool.vm;

import java.time.Duration;
import java.util.List;

/**
 * How a boot ended.
 *
 * @param explanation one line: what happened and what to do
 * @param console every line that the guest printed
 * @param wallTime from QEMU's start to its end
 */
public record VmResult(VmOutcome outcome, String explanation, List<String> console, Duration wallTime) {
    public VmResult {
        console = List.copyOf(console);
    }
}
