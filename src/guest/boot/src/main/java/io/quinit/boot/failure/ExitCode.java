package io.quinit.boot.failure;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.DeadlinePassed;
import java.util.List;

/**
 * What a machine that could not boot ends with, by the step that failed. Where QEMU has an isa-debug-exit device, QEMU's own exit
 * status is {@code (code << 1) | 1}: 3 for any step, 5 for the command line, and so on. The report of a failed boot names the code.
 */
enum ExitCode {
    /** Any other step: status 3. */
    STEP(1),
    /** The kernel command line cannot be trusted: status 5. */
    COMMAND_LINE(2, "cmdline"),
    /** No root device, or no root file system on it: status 7. */
    ROOT(3, "root-device", "root"),
    /** The root file system could not become the root: status 9. */
    SWITCH_ROOT(4, "switch-root"),
    /** The guest agent could not be started: status 11. */
    AGENT(5, "agent"),
    /** {@code init.deadline} passed, whatever step it was in: status 13. */
    DEADLINE(6);

    private final int number;
    private final List<String> steps;

    ExitCode(int number, String... steps) {
        this.number = number;
        this.steps = List.of(steps);
    }

    static ExitCode of(BootFailure failure) {
        return failure instanceof DeadlinePassed ? DEADLINE : ofStep(failure.step());
    }

    private static ExitCode ofStep(String step) {
        for (var code : values()) {
            if (code.steps.contains(step)) {
                return code;
            }
        }
        return STEP;
    }

    int number() {
        return number;
    }
}
