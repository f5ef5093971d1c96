package io.quinit.steps.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.boot.console.Console;
import io.quinit.channel.ReportConfig;
import io.quinit.channel.VsockModules;
import io.quinit.modules.Device;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusStepTest {
    private static final String NO_CONSOLE_DEVICE = "0x1042";
    private static final String CONSOLE_DEVICE = "0x1043";

    private final StepFixture rig = new StepFixture();
    private Console console;

    @Test
    void loadsWhatItDeclaresAndThenWhatTheLineAddsToIt() {
        rig.module("virtio_pci.ko").module("virtio_blk.ko").module("dummy.ko").module("tun.ko");
        rig.wants(BusStep.class, "virtio_pci").wants(BusStep.class, "virtio_blk");
        rig.line("init.modules.extra=tun,dummy");

        run();

        assertThat(rig.loaded()).containsExactly("virtio_pci.ko", "virtio_blk.ko", "tun.ko", "dummy.ko");
    }

    /** Later they are gone with the initramfs. */
    @Test
    void wayOfAReportToTheHostIsLoadedWhileItsModuleIsThere() {
        vsock("0x1053").line("init.report=vsock:1024");

        run();

        assertThat(rig.loaded()).containsExactly("vsock.ko", "vmw_vsock_virtio_transport.ko");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"another report, 0x1053, init.report=port:x", "no vsock device, 0x1042, init.report=vsock:1024"})
    void wayThatNoReportTakesIsNotLoaded(String name, String device, String line) {
        vsock(device).line(line);

        run();

        assertThat(rig.loaded()).isEmpty();
    }

    private StepFixture vsock(String device) {
        return rig.pci("0000:00:02.0", device)
                .module("vsock.ko")
                .module("vmw_vsock_virtio_transport.ko", "vsock.ko")
                .wants(VsockModules.class, "vmw_vsock_virtio_transport", "init.report=vsock", Device.VIRTIO_VSOCK);
    }

    @Test
    void consoleThatCameWithTheModulesIsChosen() {
        rig.pci("0000:00:02.0", CONSOLE_DEVICE).kernel.attachTerminal("ttyS0");
        rig.kernel.after(Duration.ofMillis(3), () -> rig.kernel.attachTerminal("hvc0"));

        run();

        assertThat(console.chosen()).contains("/dev/hvc0");
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(3));
        assertThat(rig.kernel.console()).contains("[init] bus: console is now /dev/hvc0");
    }

    @Test
    void consoleThatDoesNotComeCostsAMoment() {
        rig.pci("0000:00:02.0", CONSOLE_DEVICE).kernel.attachTerminal("ttyS0");

        run();

        assertThat(console.chosen()).contains("/dev/ttyS0");
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void nothingIsWaitedForWithoutAConsoleDevice() {
        rig.pci("0000:00:02.0", NO_CONSOLE_DEVICE).kernel.attachTerminal("ttyS0");

        run();

        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void nothingIsWaitedForWhenTheFirstPortIsNoConsole() {
        rig.pci("0000:00:02.0", CONSOLE_DEVICE).kernel.directory("/sys/class/virtio-ports/vport0p1");

        run();

        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void nothingIsWaitedForWhenAnotherConsoleIsWanted() {
        rig.pci("0000:00:02.0", CONSOLE_DEVICE).line("init.console=ttyS0");

        run();

        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void planSaysTheWaitOnlyWhereAVirtioConsoleIsWanted() {
        var wait = "wait for /dev/hvc0, 250ms at most, where the machine has a virtio console";
        assertThat(rig.plan(step()).actions()).endsWith(wait, "choose the console again");
        assertThat(rig.plan(step()).waits()).hasSize(1);

        rig.line("init.console=ttyS0");
        assertThat(rig.plan(step()).actions()).doesNotContain(wait).endsWith("choose the console again");
        assertThat(rig.plan(step()).waits()).isEmpty();
    }

    @Test
    void failureThatNobodyCouldReadWaitsForIt() {
        assertThat(step().providesConsole()).isTrue();
    }

    private void run() {
        var step = step();
        console.choose();
        rig.run(step);
    }

    private BusStep step() {
        console = rig.console();
        return new BusStep(
                rig.moduleActions(),
                rig.settings(ExtraModulesConfig.class),
                rig.devices(),
                console,
                new VsockModules(rig.moduleActions(), rig.settings(ReportConfig.class)));
    }
}
