package io.quinit.steps.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Mount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VfsStepTest {
    private final StepFixture rig = new StepFixture(TestMachine.unmounted());

    @Test
    void mountsEachOnItsFolder() {
        run();

        assertThat(rig.kernel.calls())
                .containsExactly(
                        "mkdir /proc",
                        "mount proc on /proc (proc, hidepid=2)",
                        "mkdir /dev",
                        "mount devtmpfs on /dev (devtmpfs)",
                        "mkdir /sys",
                        "mount sysfs on /sys (sysfs)",
                        "mkdir /tmp",
                        "mount tmpfs on /tmp (tmpfs, size=134217728)");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void folderThatIsMissingIsMade() {
        assertThat(rig.kernel.initramfs()).containsExactly("dev", "dev/console");

        run();

        assertThat(rig.kernel.initramfs()).containsExactly("dev", "dev/console", "proc", "sys", "tmp");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void whatIsThereIsNotMountedAgain() {
        run();
        run();

        assertThat(rig.calls("mount devtmpfs")).hasSize(1);
        assertThat(rig.calls("mount sysfs")).hasSize(1);
        assertThat(rig.calls("mount proc on /proc (proc")).hasSize(1);
        assertThat(rig.calls("mount tmpfs on /tmp (tmpfs")).hasSize(1);
    }

    @Test
    void procThatIsThereIsRemountedWithHidepid() {
        mount("proc", "/proc");

        run();

        assertThat(rig.calls("mount proc")).containsExactly(" on /proc (remount, hidepid=2)");
    }

    @Test
    void procWhoseMountinfoCannotBeReadIsNotMountedOnceMore() {
        mount("proc", "/proc");
        rig.kernel.fail("open /proc/self/mountinfo", Errno.EMFILE);

        run();

        assertThat(rig.calls("mount proc")).containsExactly(" on /proc (remount, hidepid=2)");
    }

    @Test
    void anotherFileSystemOnTheSameFolderDoesNotCount() {
        mount("tmpfs", "/dev");

        run();

        assertThat(rig.calls("mount devtmpfs")).containsExactly(" on /dev (devtmpfs)");
    }

    @Test
    void propertiesSayTheOptions() {
        rig.line("init.proc.hidepid=0 init.tmp.size=50% init.tmp.inodes=1000");

        run();

        assertThat(rig.kernel.calls())
                .contains(
                        "mount proc on /proc (proc, hidepid=0)",
                        "mount tmpfs on /tmp (tmpfs, size=50%,nr_inodes=1000)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"devtmpfs", "sysfs"})
    void busyMeansMountedAlready(String type) {
        rig.kernel.fail("mount " + type, Errno.EBUSY);

        run();

        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.calls("mount tmpfs")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sysfs, mount sysfs on /sys (sysfs): ENODEV no such device",
        "tmpfs, 'mount tmpfs on /tmp (tmpfs, size=134217728): ENODEV no such device'"
    })
    void bootGoesOnWithoutWhatIsNotEssential(String type, String warning) {
        rig.kernel.fail("mount " + type, Errno.ENODEV);

        run();

        assertThat(rig.warnings()).containsExactly(warning);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"proc", "devtmpfs"})
    void bootCannotGoOnWithoutWhatIsEssential(String type) {
        rig.kernel.fail("mount " + type, Errno.EPERM);

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("vfs"))
                .hasMessageContainingAll("mount " + type, "EPERM");
    }

    private void mount(String type, String path) {
        rig.kernel.directory(path).mount(Mount.of(type, path, type, ""));
        rig.kernel.prepared();
    }

    @Test
    void failureThatNobodyCouldReadWaitsForIt() {
        assertThat(new VfsStep(rig.settings(VfsConfig.class)).providesConsole()).isTrue();
    }

    private void run() {
        rig.run(new VfsStep(rig.settings(VfsConfig.class)));
    }
}
