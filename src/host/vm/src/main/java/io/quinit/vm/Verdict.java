package io.quinit.vm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges a boot by what the guest printed and by how QEMU ended: QEMU's status alone is 0 after a panic as well. */
final class Verdict {
    private static final String PANIC = "Kernel panic";
    private static final String NO_ROOM = "Initramfs unpacking failed: write error";
    private static final String RAMFS = "rootfstype=ramfs";
    private static final String ERROR = "[init] ERROR:";
    private static final String REPORT = "[init] report: ";

    /** The least that timeout(1) ends with for itself. */
    private static final int TIMEOUT_STATUS = 124;

    private final VmSpec spec;
    private final List<String> console;
    private final QemuEnd end;

    Verdict(VmSpec spec, List<String> console, QemuEnd end) {
        this.spec = spec;
        this.console = console;
        this.end = end;
    }

    VmOutcome outcome() {
        if (end.status().isEmpty()) {
            return VmOutcome.TIME_LIMIT;
        }
        if (first(line -> line.contains(PANIC)).isPresent()) {
            return VmOutcome.PANICKED;
        }
        if (endedFromOutside() || end.status().get() != 0 && exitCode().isEmpty()) {
            return VmOutcome.QEMU_FAILED;
        }
        if (agentRan()) {
            return VmOutcome.ENDED;
        }
        return spec.hasConsole() ? VmOutcome.FAILED : VmOutcome.UNSEEN;
    }

    /** A signal to QEMU, or a command of its control channel: QEMU's status is 0 then, too. */
    private boolean endedFromOutside() {
        return end.shutdown().filter(reason -> reason.startsWith("host-")).isPresent();
    }

    /**
     * What the guest wrote to isa-debug-exit, of which QEMU made its status. QEMU's own failures are 1, those of {@code timeout} 124 and
     * on, signals 128 and on.
     */
    private Optional<Integer> exitCode() {
        return end.status()
                .filter(status -> status % 2 == 1 && status > 1 && status < TIMEOUT_STATUS)
                .map(status -> status >> 1);
    }

    String explanation() {
        return whatHappened()
                + (memoryWasShort() ? " (too little memory: give it more by --memory" + orRamfs() + ")" : "");
    }

    private String whatHappened() {
        return switch (outcome()) {
            case ENDED -> "the guest agent ran and the guest ended the machine" + reason();
            case FAILED -> "the guest ended the machine" + reason() + " before the guest agent ran" + lastWords();
            case PANICKED ->
                first(line -> line.contains(PANIC)).orElseThrow().strip()
                        + (agentRan()
                                ? ": the guest agent, which is PID 1, ended"
                                : firstError().orElse(""));
            case QEMU_FAILED ->
                endedFromOutside()
                        ? "QEMU was ended from outside" + reason() + lastWords()
                        : "QEMU ended with status " + end.status().orElseThrow() + ": " + qemuError();
            case UNSEEN -> "the guest ended the machine" + reason() + "; it had no console to tell more";
            case TIME_LIMIT ->
                "stopped at the time limit of " + spec.timeLimit().toSeconds() + " s"
                        + (agentRan() ? ", while the guest agent ran" : ", before the guest agent ran" + lastWords())
                        + " (--time-limit gives it longer)";
        };
    }

    private String reason() {
        return exitCode()
                .map(code -> "exit code " + code)
                .or(end::shutdown)
                .map(text -> " (" + text + ")")
                .orElse("");
    }

    private String lastWords() {
        return firstError()
                .orElse(": "
                        + (console.isEmpty()
                                ? "it printed nothing"
                                : console.getLast().strip()));
    }

    private Optional<String> firstError() {
        return first(line -> line.contains(ERROR)).map(line -> ": " + line.strip());
    }

    private String qemuError() {
        String text = end.error().strip();
        return text.isEmpty() ? "it says no reason" : text.lines().toList().getLast();
    }

    private boolean memoryWasShort() {
        return outcome() != VmOutcome.ENDED
                && first(line -> line.contains("deadlocked on memory")
                                || line.contains(NO_ROOM)
                                || line.contains("Out of memory"))
                        .isPresent();
    }

    /** The kernel unpacks into a tmpfs, which takes half of the memory, unless it is told otherwise. */
    private String orRamfs() {
        return first(line -> line.contains(NO_ROOM))
                .filter(line -> !spec.commandLine().contains(RAMFS))
                .map(line -> ", or boot with " + RAMFS + ", which unpacks into more than half of it")
                .orElse("");
    }

    /** By what the agent printed, or by the init's last report: one that says ready is followed by another where the exec fails. */
    private boolean agentRan() {
        return first(line -> line.startsWith("agent: ") || line.contains("guest-agent: first instruction"))
                .or(() -> lastReport()
                        .filter(line -> line.contains("\"outcome\":\"ready\"") || line.startsWith(REPORT + "ready,")))
                .isPresent();
    }

    private Optional<String> lastReport() {
        return console.reversed().stream()
                .filter(line -> line.startsWith(REPORT))
                .findFirst();
    }

    private Optional<String> first(Predicate<String> wanted) {
        return console.stream().filter(wanted).findFirst();
    }
}
