package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tool's own hold on QEMU. */
class VirtualMachineIT {
    private static final int PATIENCE_SECONDS = 10;

    @Test
    void closedMachineLeavesNoQemuBehind() throws Exception {
        String mark = UUID.randomUUID().toString();
        List<ProcessHandle> processes;
        try (VirtualMachine running =
                VirtualMachine.start(hanging().append(mark).build())) {
            processes = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains(mark))
                    .toList();
            assertThat(processes).as("timeout and QEMU").hasSize(2);
            assertThat(running.console().lines()).isEmpty();
        }
        for (ProcessHandle process : processes) {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void machineThatDoesNotEndIsStoppedAtItsLimit() throws IOException, InterruptedException {
        VmResult result = run(hanging().timeLimit(Duration.ofSeconds(2)));
        assertThat(result.outcome()).isEqualTo(VmOutcome.TIME_LIMIT);
        assertThat(result.explanation()).contains("2 s");
    }

    @Test
    void argumentThatQemuDoesNotKnowIsQuoted() throws IOException, InterruptedException {
        VmResult result = run(hanging().qemuArguments(List.of("-nonsense")));
        assertThat(result.outcome()).isEqualTo(VmOutcome.QEMU_FAILED);
        assertThat(result.explanation()).contains("-nonsense");
    }

    /** Its kernel waits for a root file system that never comes. */
    private static VmBuilder hanging() {
        return VmBuilder.of(Image.folder()).append("quiet init.root=/dev/none init.root.wait=10m");
    }

    private static VmResult run(VmBuilder machine) throws IOException, InterruptedException {
        try (VirtualMachine running = VirtualMachine.start(machine.build())) {
            return running.await();
        }
    }
}
