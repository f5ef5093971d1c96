package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport;
import io.quinit.report.boot.ReportLine;
import io.quinit.vm.Accelerator;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A machine that was booted to its end, and what its guest agent found. */
record Guest(VmResult result, AgentFacts agent) {
    /** Many times what a boot takes: other work may run beside it. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The image's own files. Kernel messages stay out of the lines; the init shows what it does all the same. */
    static VmBuilder machine() {
        return machine(Image.NAME);
    }

    static VmBuilder machine(String image) {
        return bareMachine(image).append("quiet init.log=normal");
    }

    /** As {@link #machine()}, with no words but those that a machine needs. */
    static VmBuilder bareMachine() {
        return bareMachine(Image.NAME);
    }

    static VmBuilder bareMachine(String image) {
        return VmBuilder.of(Image.folder(image)).accelerator(Accelerator.best()).timeLimit(LIMIT);
    }

    /**
     * A machine that was silent to the time limit is started once more: on a busy host the emulator was seen to leave a kernel
     * dark before its first line. An init that hangs does so again.
     *
     * @param test names the console's log in target/vm-logs
     */
    static Guest boot(String test, VmBuilder machine) throws IOException, InterruptedException {
        Guest guest = bootOnce(test, machine);
        boolean dark = guest.result.outcome() == VmOutcome.TIME_LIMIT
                && guest.result.console().isEmpty();
        return dark ? bootOnce(test + "-again", machine) : guest;
    }

    private static Guest bootOnce(String test, VmBuilder machine) throws IOException, InterruptedException {
        try (VirtualMachine running = VirtualMachine.start(machine.build())) {
            return ended(test, running);
        }
    }

    /** Waits for the end of a machine that runs. */
    static Guest ended(String test, VirtualMachine running) throws IOException, InterruptedException {
        VmResult result = running.await();
        Path logs = Files.createDirectories(Path.of(System.getProperty("quinit.logs")));
        Files.write(logs.resolve(test.replaceAll("[^A-Za-z0-9.=-]+", "_") + ".log"), result.console());
        return new Guest(result, AgentFacts.of(result.console()));
    }

    /** The agent ran to its end, and the init had nothing to complain about. */
    Guest assertHealthy() {
        assertAgentRan();
        assertThat(initLines()).as(console()).noneMatch(line -> line.contains("ERROR:") || line.contains("WARN:"));
        return this;
    }

    Guest assertAgentRan() {
        assertThat(result.outcome()).as(result.explanation() + "\n" + console()).isEqualTo(VmOutcome.ENDED);
        assertThat(agent.complete())
                .as("the agent came to its end: " + result.explanation() + "\n" + console())
                .isTrue();
        return this;
    }

    /**
     * The boot could not go on: the last that the init says is one line that names the step and tells why, and the report says the
     * same. How the machine ended is not looked at.
     *
     * @param words all of them in that line, and in the report's reason
     */
    Guest assertGaveUp(String step, String... words) {
        assertThat(failureLine())
                .as(console())
                .startsWith("[init] ERROR: " + step + ": ")
                .containsPattern("; init\\.on-failure=(poweroff|reboot|halt|panic|shell: .+)$");
        assertThat(report().outcome()).isEqualTo("failed");
        assertThat(report().reason()).startsWith(step + ": ");
        for (String word : words) {
            assertThat(failureLine()).contains(word);
            assertThat(report().reason()).contains(word);
        }
        return this;
    }

    /** The last that the init said. */
    String failureLine() {
        return initLines().getLast();
    }

    /** As {@link #assertGaveUp}, and the machine was switched off. */
    Guest assertFailed(String step, String... words) {
        assertThat(result.outcome()).as(result.explanation() + "\n" + console()).isEqualTo(VmOutcome.FAILED);
        assertThat(result.explanation()).contains("(guest-shutdown)");
        return assertGaveUp(step, words);
    }

    /** One warning of the step has all the words. */
    Guest assertWarned(String step, String... words) {
        assertThat(initLines())
                .as(console())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("[init] WARN: " + step + ": ")
                        .contains(words));
        return this;
    }

    List<String> initLines() {
        return result.console().stream()
                .filter(line -> line.startsWith("[init] "))
                .toList();
    }

    BootReport report() {
        ReportLine line = ReportLine.find(result.console());
        assertThat(line.problem()).as(console()).isEmpty();
        return line.report().orElseThrow();
    }

    String console() {
        return String.join("\n", result.console());
    }
}
