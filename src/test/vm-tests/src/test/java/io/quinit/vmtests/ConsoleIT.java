package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.AgentFacts;
import io.quinit.vm.Disk;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The init and the agent speak on the first console that is there, and do without one. */
class ConsoleIT {
    private static final int OUTPUT_BYTES = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "the kernel writes to it: {0}")
    @ValueSource(booleans = {true, false})
    void virtioConsoleIsEnough(boolean kernelConsole) throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "hvc-only-" + kernelConsole,
                        Guest.machine().serial(false).virtioConsole(true).kernelConsole(kernelConsole))
                .assertHealthy();
        assertThat(guest.agent().all("fd")).hasSize(3).allMatch(fd -> fd.matches("[012] /dev/hvc0 flags 0[0-7]*2"));
        assertThat(guest.initLines()).isNotEmpty();
        assertThat(guest.report().outcome()).isEqualTo("ready");
    }

    @Test
    void virtioConsoleIsPreferred() throws IOException, InterruptedException {
        Guest guest = Guest.boot("hvc-and-serial", Guest.machine().virtioConsole(true))
                .assertHealthy();
        assertThat(guest.agent().all("fd")).allMatch(fd -> fd.contains(" /dev/hvc0 "));
    }

    @Test
    void orderOfConsolesCanBeChosen() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "serial-first", Guest.machine().virtioConsole(true).append("init.console=ttyS0,hvc0"))
                .assertHealthy();
        assertThat(guest.agent().all("fd")).allMatch(fd -> fd.contains(" /dev/ttyS0 "));
    }

    /** The line is checked before any module is loaded, so before there is a console. */
    @Test
    void failureIsTellableOnAConsoleThatComesLater() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "hvc-only-fatal",
                        Guest.machine()
                                .serial(false)
                                .virtioConsole(true)
                                .kernelConsole(false)
                                .append("init.root.verity.roothsah=00 init.wobble=1 init.on-failure=poweroff"))
                .assertFailed("cmdline", "init.root.verity.roothsah");
        assertThat(guest.initLines().getFirst()).startsWith("[init] WARN: cmdline: ");
        guest.assertWarned("cmdline", "init.wobble");
    }

    @Test
    void agentRunsWithoutAnyConsole() throws IOException, InterruptedException {
        Path output = folder.resolve("output.img");
        Files.write(output, new byte[OUTPUT_BYTES]);
        Guest guest = Guest.boot(
                "no-console",
                Guest.machine()
                        .serial(false)
                        .disk(new Disk(output, Disk.Access.WRITABLE))
                        .append("agent.out=/dev/vdb"));
        assertThat(guest.result().outcome()).as(guest.result().explanation()).isEqualTo(VmOutcome.UNSEEN);
        String written = Files.readString(output, StandardCharsets.ISO_8859_1);
        AgentFacts agent = AgentFacts.of(written.lines().toList());
        assertThat(agent.complete()).as(written.strip()).isTrue();
        assertThat(agent.all("fd")).hasSize(3).allMatch(fd -> fd.matches("[012] /dev/(console|null) flags 0[0-7]*2"));
    }
}
