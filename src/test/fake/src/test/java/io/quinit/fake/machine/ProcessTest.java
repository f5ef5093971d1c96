package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.Errno;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTest {
    private static final String NOTHING = "";

    private static FakeMachine machineWith(byte[] program) {
        var spec = ScenarioReader.parse("x", "{command-line: console=ttyS0, consoles: [ttyS0], shell: true}")
                .machine("", List.of());
        var files = new ArrayList<>(spec.initramfs());
        files.add(SeedFile.program("program", program));
        files.add(SeedFile.file("plain", "#!/bin/sh\n"));
        return new FakeMachine(new MachineSpec(
                spec.kernel(), files, spec.terminals(), spec.disks(), spec.ports(), false, List.of(), false));
    }

    private static void exec(FakeMachine machine, String path) {
        machine.program(path, List.of(path, "-v"), List.of("A=b")).exec();
    }

    @Test
    void programGetsWhatTheProcessHas() {
        var machine = machineWith(ProgramFile.printing("hello\n", "x86_64"));

        assertThatThrownBy(() -> exec(machine, "/program")).isInstanceOf(EndOfRun.class);

        var execution = ((Ending.Exec) machine.ending().orElseThrow()).execution();
        assertThat(execution.arguments()).containsExactly("/program", "-v");
        assertThat(execution.environment()).containsExactly("A=b");
        assertThat(execution.descriptors()).containsOnlyKeys(0, 1, 2);
        assertThat(machine.terminal("ttyS0")).containsExactly("hello");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "empty,            '',                 ENOEXEC",
        "text,             hello,              ENOEXEC",
        "lost interpreter, #!/bin/lost,        ENOENT",
        "nameless script,  #!,                 ENOEXEC",
        "script of itself, #!/program,         ELOOP",
        "plain as one,     #!/plain,           EACCES"
    })
    void fileThatIsNoProgramIsRefused(String name, String content, Errno errno) {
        var machine = machineWith(content.getBytes(StandardCharsets.UTF_8));

        Refusal.expect(errno, () -> exec(machine, "/program"));
    }

    @Test
    void programOfAnotherMachineIsRefused() {
        Refusal.expect(Errno.ENOEXEC, () -> exec(machineWith(ProgramFile.printing(NOTHING, "aarch64")), "/program"));
    }

    @Test
    void programIsNotTakenFromADirectoryOrAPlainFile() {
        var machine = machineWith(new byte[0]);

        Refusal.expect(Errno.EACCES, () -> exec(machine, "/plain"));
        Refusal.expect(Errno.EACCES, () -> exec(machine, "/etc"));
        Refusal.expect(Errno.ENOENT, () -> exec(machine, "/absent"));
    }

    @Test
    void nothingIsAskedAfterTheEnd() {
        var machine = machineWith(new byte[0]);
        var open = machine.open("/etc", OpenFlag.RDONLY);

        assertThatThrownBy(() -> machine.reboot(RebootCommand.POWER_OFF)).isInstanceOf(EndOfRun.class);

        assertThatThrownBy(machine::uptime).isInstanceOf(EndOfRun.class);
        open.close();
        assertThat(machine.ending()).contains(new Ending.Reboot(RebootCommand.POWER_OFF));
    }

    @Test
    void closedFileIsNotUsedAgain() {
        var machine = machineWith(new byte[0]);
        var file = machine.open("/plain", OpenFlag.RDONLY);
        file.close();
        file.close();

        assertThatThrownBy(() -> machine.read(file)).isInstanceOf(AssertionError.class);
    }

    @Test
    void numberThatAnotherFileHasByNowIsNotUsed() {
        var machine = machineWith(new byte[0]);
        var first = machine.open("/plain", OpenFlag.RDONLY);
        machine.closeFrom(3);
        machine.open("/init", OpenFlag.RDONLY);

        assertThatThrownBy(() -> machine.read(first)).isInstanceOf(AssertionError.class);
    }

    @Test
    void dup2OntoItselfChangesNothing() {
        var machine = machineWith(new byte[0]);
        var file = machine.open("/plain", OpenFlag.RDONLY);
        machine.dup2(file, file.number());

        file.close();

        assertThat(machine.open()).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void openFilesAreLimited() {
        var machine = machineWith(new byte[0]);
        machine.setLimit(Resource.NOFILE, new ResourceLimit(4, 4096));
        machine.open("/plain", OpenFlag.RDONLY);

        Refusal.expect(Errno.EMFILE, () -> machine.open("/plain", OpenFlag.RDONLY));
    }

    @Test
    void childEndsByItself() {
        var machine = machineWith(new byte[0]);

        var child = machine.spawn("/bin/sh", List.of("/bin/sh"), List.of(), "/dev/console");

        assertThat(machine.waitForAnyChild()).isEqualTo(child);
        Refusal.expect(Errno.ECHILD, machine::waitForAnyChild);
        assertThat(machine.terminal("ttyS0")).containsExactly("a shell");
    }

    @Test
    void userWithoutCapabilitiesMayNotReboot() {
        var machine = machineWith(new byte[0]);
        machine.credentials().setUser(1000, 1000);

        Refusal.expect(Errno.EPERM, () -> machine.reboot(RebootCommand.RESTART));
        Refusal.expect(Errno.EPERM, () -> machine.credentials().setCapabilities(1));
    }

    @Test
    void identityBelongsToTheThread() throws InterruptedException {
        var machine = machineWith(new byte[0]);
        var other = new Thread(() -> machine.credentials().setUser(1000, 1000));
        other.start();
        other.join();

        machine.chroot("/etc");

        assertThat(machine.calls()).contains("set user 1000:1000", "chroot /etc");
    }
}
