package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.InitramfsCommand;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A boot that cannot go on ends as the command line wants it: what the host sees of each policy. */
class PolicyIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"poweroff, FAILED, guest-shutdown", "reboot, FAILED, guest-reset", "panic, PANICKED, Kernel panic"})
    void missingRootEndsAsAskedFor(String policy, VmOutcome outcome, String explanation)
            throws IOException, InterruptedException {
        Guest guest = Guest.boot("policy-" + policy, withoutRoot().append("init.on-failure=" + policy))
                .assertGaveUp("root", "no device /dev/vda");
        assertThat(guest.failureLine()).endsWith("; init.on-failure=" + policy);
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(outcome);
        assertThat(guest.result().explanation()).contains(explanation);
        // QEMU cannot tell a failure from a good end by itself.
        assertThat(guest.result().qemuStatus()).contains(0);
    }

    @Test
    void haltedMachineStays() throws IOException, InterruptedException {
        try (VirtualMachine running = start(withoutRoot().append("init.on-failure=halt"))) {
            assertThat(running.console().await(line -> line.contains("System halted"), LIMIT))
                    .isPresent();
            assertThat(status(running)).isEqualTo("running");
            Guest guest = stopped("policy-halt", running).assertGaveUp("root", "no device /dev/vda");
            assertThat(guest.failureLine()).endsWith("; init.on-failure=halt");
        }
    }

    @Test
    void withoutAShellTheMachineSaysSoAndStays() throws IOException, InterruptedException {
        try (VirtualMachine running = start(withoutRoot())) {
            assertThat(running.console().await(line -> line.contains("init.on-failure="), LIMIT))
                    .isPresent();
            assertThat(status(running)).isEqualTo("running");
            Guest guest = stopped("policy-no-shell", running).assertGaveUp("root", "no device /dev/vda");
            assertThat(guest.failureLine()).contains("; init.on-failure=shell: this initramfs has no shell");
        }
    }

    @Test
    void shellIsAChildWithATerminalAndPowersOffWhenItIsLeft() throws IOException, InterruptedException {
        try (VirtualMachine running = start(withoutRoot().initramfs(initramfsWithShell()))) {
            assertThat(running.console().await(line -> line.contains("built-in shell"), LIMIT))
                    .isPresent();
            running.type("echo pid=$$ parent=$PPID; echo tty=$(tty); sleep 100 & jobs; exit 3\n");
            Guest guest = Guest.ended("policy-shell", running).assertFailed("root", "no device /dev/vda");
            assertThat(guest.failureLine()).contains("; init.on-failure=shell: /bin/sh; the machine powers off");
            assertThat(guest.result().console())
                    .anyMatch(line -> line.matches("pid=[1-9][0-9]+ parent=1"))
                    .contains("tty=/dev/ttyS0")
                    .anyMatch(line -> line.startsWith("[1]+") && line.contains("sleep 100"))
                    .noneMatch(line -> line.contains("job control turned off"));
        }
    }

    /** Its own library is missing: with one processor the main thread finds out, with two the one that starts JNA. */
    @ParameterizedTest(name = "{0} processors")
    @ValueSource(ints = {1, 2})
    void initWithoutJnaEndsAsAskedFor(int processors) throws IOException, InterruptedException {
        Path alone = Files.createDirectories(folder.resolve("alone/lib")).resolveSibling("quinit");
        Files.copy(Image.dist().resolve("quinit"), alone);
        try (var libraries = Files.newDirectoryStream(Image.dist().resolve("lib"))) {
            for (Path library : libraries) {
                if (!library.endsWith("libjnidispatch.so")) {
                    Files.copy(library, alone.resolveSibling("lib").resolve(library.getFileName()));
                }
            }
        }
        Guest guest = Guest.boot(
                "policy-no-jna-" + processors,
                Guest.machine()
                        .initramfs(initramfs(alone))
                        .processors(processors)
                        .append("init.on-failure=poweroff"));
        assertThat(guest.result().console())
                .filteredOn(line -> line.startsWith("[init] ERROR: "))
                .singleElement()
                .asString()
                .startsWith("[init] ERROR: init: cannot start: java.lang.UnsatisfiedLinkError: ")
                .endsWith("; init.on-failure=poweroff");
        assertThat(guest.result().explanation()).contains("guest-shutdown");
    }

    private Path initramfsWithShell() {
        return initramfs(Image.dist().resolve("quinit"), "--with-shell");
    }

    private Path initramfs(Path init, String... more) {
        Path initramfs = folder.resolve("initramfs");
        List<String> arguments = new ArrayList<>(List.of(
                "--init=" + init,
                "--kernel=" + Image.kernel(),
                "--modules=" + Image.dist().resolve("modules.plan"),
                "--image=" + Image.NAME,
                "--level=1",
                "--out=" + initramfs));
        arguments.addAll(List.of(more));
        ToolRun.of(new InitramfsCommand(), arguments.toArray(String[]::new));
        return initramfs;
    }

    /** The device ends QEMU before the policy does. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "command-line, cmdline, 5, init.root.verity.roothsah=00",
        "root, root, 7, init.root=/dev/vdz init.root.wait=0s",
        "switch-root, switch-root, 9, init.steps.root=off",
        "agent, agent, 11, init.agent=/nowhere",
        "deadline, root-device, 13, init.root=/dev/vdz init.root.wait=60s init.deadline=1s"
    })
    void exitCodeNamesTheFailure(String name, String step, int status, String words)
            throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "exit-" + name,
                        Guest.machine()
                                .append(words + " init.on-failure=halt")
                                .qemuArguments(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=0x04")))
                .assertGaveUp(step);
        VmResult result = guest.result();
        assertThat(result.qemuStatus()).as(guest.console()).isEqualTo(Optional.of(status));
        assertThat(result.outcome()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.report().exit()).isEqualTo(status >> 1);
    }

    private static VmBuilder withoutRoot() {
        return Guest.machine().noRoot().append("init.root.wait=200ms");
    }

    private static VirtualMachine start(VmBuilder machine) throws IOException {
        return VirtualMachine.start(machine.build());
    }

    private static String status(VirtualMachine running) {
        return running.qmp().execute("query-status", Map.of()).path("status").asText();
    }

    /** Ends a machine that stays. */
    private static Guest stopped(String test, VirtualMachine running) throws IOException, InterruptedException {
        running.qmp().execute("quit", Map.of());
        return Guest.ended(test, running);
    }
}
