package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.vm.VirtualMachine;
import io.quinit.tool.vm.VmOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A boot that cannot go on says why, and ends as the command line wants it. */
class FailureIT {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"poweroff, FAILED, guest-shutdown", "reboot, FAILED, guest-reset", "panic, PANICKED, Kernel panic"})
    void missingRootEndsAsAskedFor(String policy, VmOutcome outcome, String explanation)
            throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                "no-root-" + policy, Guest.machine().noRoot().append("init.root.wait=200ms init.on-failure=" + policy));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(outcome);
        assertThat(guest.result().explanation()).contains(explanation);
        assertThat(guest.initLines())
                .anyMatch(line -> line.startsWith("[init] ERROR: root") && line.contains("/dev/vda"));
        assertThat(guest.report().outcome()).isEqualTo("failed");
        assertThat(guest.report().reason()).contains("/dev/vda");
    }

    @Test
    void withoutAShellTheMachineSaysSoAndStays() throws IOException, InterruptedException {
        var machine = Guest.machine().noRoot().append("init.root.wait=200ms");
        try (VirtualMachine running = VirtualMachine.start(machine.build())) {
            assertThat(running.console()
                            .await(line -> line.contains("this initramfs has no shell"), Duration.ofMinutes(1)))
                    .hasValueSatisfying(line -> assertThat(line).startsWith("[init] ERROR: root:"));
            assertThat(running.qmp()
                            .execute("query-status", Map.of())
                            .path("status")
                            .asText())
                    .isEqualTo("running");
        }
    }

    @Test
    void missingAgentIsNamed() throws IOException, InterruptedException {
        Guest guest = Guest.boot("no-agent", Guest.machine().append("init.agent=/nowhere init.on-failure=poweroff"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.initLines())
                .anyMatch(line -> line.startsWith("[init] ERROR: agent:")
                        && line.contains("/nowhere")
                        && line.contains("ENOENT"));
    }

    @Test
    void rootThatTheHostHasWriteProtectedIsExplained() throws IOException, InterruptedException {
        Guest guest =
                Guest.boot("root-protected", Guest.machine().readOnlyRoot().append("init.on-failure=poweroff"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.initLines())
                .anyMatch(line -> line.startsWith("[init] ERROR: root:") && line.contains("EACCES"));
    }
}
