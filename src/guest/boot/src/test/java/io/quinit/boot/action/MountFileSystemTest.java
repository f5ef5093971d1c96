package io.quinit.boot.action;

import static io.quinit.boot.action.Actions.mount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Mount;
import io.quinit.kernel.MountFlag;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountFileSystemTest {
    private static final Mount RUN = Mount.of("tmpfs", "/run", "tmpfs", "mode=0755", MountFlag.NOSUID);

    private final MachineFixture machine = new MachineFixture();

    @Test
    void missingDirectoryIsMadeAndTheFileSystemMounted() {
        assertThat(calls(RUN)).containsExactly("mkdir /run", "mount tmpfs on /run (tmpfs, nosuid, mode=0755)");
    }

    @Test
    void secondTimeOnlyTheOptionsAreSet() {
        machine.run(mount(RUN));
        machine.kernel.prepared();

        assertThat(calls(RUN)).containsExactly("mkdir /run", "mount tmpfs on /run (remount, mode=0755)");
    }

    @Test
    void mountedWithoutOptionsStaysAsItIs() {
        assertThat(calls(Mount.of("proc", "/proc", "proc", ""))).containsExactly("mkdir /proc");
    }

    @Test
    void anotherTypeOnTheDirectoryIsMountedOver() {
        assertThat(calls(Mount.of("tmpfs", "/sys", "tmpfs", ""))).contains("mount tmpfs on /sys (tmpfs)");
    }

    @Test
    void procThatIsNotMountedIsMounted() {
        var bare = new MachineFixture(TestMachine.unmounted());
        bare.run(mount(Mount.of("proc", "/proc", "proc", "")));

        assertThat(bare.kernel.calls()).containsExactly("mkdir /proc", "mount proc on /proc (proc)");
    }

    /** It would stack: what cannot be read is there all the same. */
    @Test
    void procWhoseMountinfoCannotBeReadIsNotMountedAgain() {
        machine.kernel.fail("open /proc/self/mountinfo", Errno.EACCES);

        assertThat(calls(Mount.of("proc", "/proc", "proc", ""))).containsExactly("mkdir /proc");
        assertThat(calls(RUN)).contains(RUN.toString());
    }

    @Test
    void busyMeansMounted() {
        machine.kernel.fail("mount tmpfs on /run", Errno.EBUSY);

        assertThat(calls(RUN)).contains(RUN.toString());
        assertThat(machine.warnings()).isEmpty();
    }

    @Test
    void refusedMountIsAFailure() {
        machine.kernel.fail("mount tmpfs on /run", Errno.EPERM);

        assertThatThrownBy(() -> machine.run(mount(RUN)))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("mount tmpfs on /run (tmpfs, nosuid, mode=0755): EPERM");
        assertThat(machine.kernel.status("/run").orElseThrow().permissions()).isEqualTo("0755");
    }

    @Test
    void refusedOptionsAreAFailure() {
        machine.run(mount(RUN));
        machine.kernel.fail("mount tmpfs on /run (remount", Errno.EINVAL);

        assertThatThrownBy(() -> machine.run(mount(RUN)))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("remount");
    }

    @Test
    void directoryThatCannotBeMadeIsAFailure() {
        machine.kernel.fail("mkdir /run", Errno.EROFS);

        assertThatThrownBy(() -> machine.run(mount(RUN))).hasMessageStartingWith("mkdir /run: EROFS");
        assertThat(machine.kernel.calls()).containsExactly("mkdir /run");
    }

    @Test
    void planSaysItAsAShellWould() {
        assertThat(mount(RUN).describe()).isEqualTo("mount tmpfs on /run (tmpfs, nosuid, mode=0755)");
    }

    /** Each of them was declared. */
    private List<String> calls(Mount mount) {
        machine.run(mount(mount));
        var calls = machine.kernel.calls();
        assertThat(mount(mount).changes()).containsAll(calls);
        machine.kernel.prepared();
        return calls;
    }
}
