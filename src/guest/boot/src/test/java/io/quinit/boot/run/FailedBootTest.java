package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedBootTest {
    private final MachineFixture rig = new MachineFixture().line("init.on-failure=poweroff");

    @BeforeEach
    void initramfsIsWhole() {
        rig.kernel.file(Initramfs.MARKER, "").file(Initramfs.LAST_FILE, "");
    }

    /** A disk that never came. */
    private static TestStep root() {
        return TestStep.of("root", log -> {
            throw new BootFailure("root", "no device /dev/vda");
        });
    }

    @Test
    void failureIsCarriedOutAsTheLineSays() {
        assertThatThrownBy(() -> new BootFixture(rig).boot(root()).run()).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.calls()).containsExactly("sync", "reboot (POWER_OFF)");
        assertThat(rig.kernel.console())
                .first()
                .asString()
                .contains("\"reason\":\"root: no device /dev/vda\"", "\"id\":\"root\"", "\"result\":\"failed\"");
        assertThat(rig.kernel.console())
                .last()
                .isEqualTo("[init] ERROR: root: no device /dev/vda; init.on-failure=poweroff");
    }

    @Test
    void failureBeforeAConsoleWaitsForTheStepThatProvidesOne() {
        rig.kernel.fail("write to descriptor 2", Errno.EBADF);
        var console = TestStep.of("console", log -> rig.kernel.allow("write to descriptor 2"))
                .withConsole();

        assertThatThrownBy(() -> new BootFixture(rig).boot(root(), console).run())
                .isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.console())
                .last()
                .isEqualTo("[init] ERROR: root: no device /dev/vda; init.on-failure=poweroff");
    }

    @Test
    void bootWithoutAnAgentIsAFailureToo() {
        assertThatThrownBy(() -> new BootFixture(rig).boot().run()).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.console()).last().asString().startsWith("[init] ERROR: boot: no step started the agent;");
    }

    /** Too little memory: the kernel stops unpacking, and runs what it has. */
    @Test
    void initramfsThatWasCutShortIsAFailure() {
        rig.kernel.remove(Initramfs.LAST_FILE);

        assertThatThrownBy(() -> new BootFixture(rig).boot(root()).run()).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: initramfs: cut short: ")
                .endsWith("; give the machine more memory; init.on-failure=poweroff");
    }

    /** As the kernel's first process on a disk that holds the initramfs's files, say. */
    @Test
    void copyOfTheInitramfsIsAFailureBeforeTheFirstStep() {
        rig.kernel.rootType(FileSystemType.OTHER);

        assertThatThrownBy(() -> new BootFixture(rig).boot(root()).run()).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: initramfs: / is a copy of it ")
                .endsWith("; boot it as an initramfs; init.on-failure=poweroff");
    }
}
