package io.quinit.steps.coldplug;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.kernel.Errno;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColdplugStepTest {
    private static final String VIRTIO = "/sys/bus/virtio/devices/";

    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void twoDrivers() {
        rig.kernel.unpacks("xz");
        rig.line("init.modules.coldplug")
                .module("virtio_pci.ko.xz", "virtio_ring.ko")
                .module("virtio_ring.ko")
                .module("virtio_net.ko")
                .alias("pci:v00001AF4d*sv*sd*bc*sc*i*", "virtio_pci")
                .alias("virtio:d00000001v*", "virtio_net");
        device("/sys/bus/pci/devices/0000:00:03.0", "pci:v00001AF4d00001041sv00001AF4sd00001100bc02sc00i00");
    }

    @Test
    void devicesOfABusComeWithItsDriver() {
        rig.kernel.when(
                "load " + StepFixture.MODULES + "virtio_pci.ko.xz",
                () -> device(VIRTIO + "virtio0", "virtio:d00000001v00001AF4"));

        run();

        assertThat(rig.loaded()).containsExactly("virtio_ring.ko", "virtio_pci.ko.xz", "virtio_net.ko");
        assertThat(rig.kernel.console())
                .contains(
                        "[init] coldplug: /sys/bus/pci/devices/0000:00:03.0 calls for virtio_pci",
                        "[init] coldplug: " + VIRTIO + "virtio0 calls for virtio_net");
    }

    @Test
    void moduleOfManyDevicesIsLoadedOnce() {
        device(VIRTIO + "virtio0", "virtio:d00000001v00001AF4");
        device(VIRTIO + "virtio1", "virtio:d00000001v00001AF4");

        run();

        assertThat(rig.loaded()).containsOnlyOnce("virtio_net.ko");
    }

    @Test
    void hardwareThatBringsANewDeviceEachTimeHasAnEnd() {
        for (var i = 0; i < 20; i++) {
            var next = i + 1;
            rig.module("bus" + i + ".ko").alias("endless:" + i, "bus" + i);
            rig.kernel.when(
                    "load " + StepFixture.MODULES + "bus" + i + ".ko",
                    () -> device(VIRTIO + "x" + next, "endless:" + next));
        }
        device(VIRTIO + "x0", "endless:0");

        run();

        assertThat(rig.loaded()).contains("bus7.ko").doesNotContain("bus8.ko");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', off by itself", "init.modules.coldplug=off, off by the line"})
    void offItLooksAtNothing(String line, String name) {
        rig.line(line);
        for (var look : List.of("open", "stat", "list", "read")) {
            rig.kernel.when(look, () -> {
                throw new AssertionError("asked the kernel");
            });
        }

        run();

        assertThat(rig.loaded()).isEmpty();
    }

    @Test
    void deniedModuleIsLeftOut() {
        rig.line("init.modules.coldplug init.modules.deny=virtio-pci");

        run();

        assertThat(rig.loaded()).doesNotContain("virtio_pci.ko.xz");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void refusedModuleIsToldAndTheOthersAreLoaded() {
        device(VIRTIO + "virtio0", "virtio:d00000001v00001AF4");
        rig.kernel.fail("load " + StepFixture.MODULES + "virtio_pci", Errno.ENODEV);

        run();

        assertThat(rig.loaded()).contains("virtio_net.ko");
        assertThat(rig.warnings()).singleElement().asString().contains("virtio_pci.ko.xz", "ENODEV");
    }

    @Test
    void builtInDriverAndDeviceWithoutOneAreNoFault() {
        rig.builtIn("ahci.ko").alias("pci:ahci", "ahci");
        device(VIRTIO + "virtio0", "pci:ahci");
        device(VIRTIO + "virtio1", "virtio:d00000063v00001AF4");

        run();

        assertThat(rig.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../evil",
                "pci:\u001b[2J*",
                "*",
                "virtio:d0000000",
                "[a-z",
                "alias * evil",
                "\u0000virtio:d00000001v1"
            })
    void hostileNameOfADeviceLoadsNothing(String modalias) {
        rig.module("evil.ko");
        device(VIRTIO + "virtio0", modalias);

        run();

        assertThat(rig.loaded()).containsExactly("virtio_ring.ko", "virtio_pci.ko.xz");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void hugeNameOfADeviceIsPassedOver() {
        device(VIRTIO + "virtio0", "virtio:d00000001v" + "*".repeat(1_000_000));

        run();

        assertThat(rig.loaded()).doesNotContain("virtio_net.ko");
    }

    @Test
    void controlCharactersOfADevicesNameReachNoConsole() {
        device(VIRTIO + "a\u001b[2J", "virtio:d00000001v1");

        run();

        assertThat(rig.loaded()).contains("virtio_net.ko");
        assertThat(rig.kernel.console()).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void kernelThatWasNotCheckedIsServedByModulesAlias() {
        var other = new StepFixture().line("init.modules.coldplug");
        other.kernel
                .module("tun.ko")
                .file(StepFixture.MODULES + "modules.dep", "tun.ko:\n")
                .file(
                        StepFixture.MODULES + "modules.alias",
                        "alias virtual:tun* tun\nalias virtual:* not_in_modules_dep\n")
                .file(VIRTIO + "a/modalias", "virtual:tun0\n");

        run(other);

        assertThat(other.loaded()).containsExactly("tun.ko");
        assertThat(other.warnings()).singleElement().asString().contains("was not checked");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"'', nothing: init.modules.coldplug is off", "init.modules.coldplug, load what the modalias"})
    void planSaysIt(String line, String words) {
        var plan = rig.plan(step(rig.line(line)));

        assertThat(plan.actions()).singleElement().asString().startsWith(words);
    }

    private void device(String folder, String modalias) {
        rig.kernel.file(folder + "/modalias", modalias + "\n");
    }

    private void run() {
        run(rig);
    }

    private static void run(StepFixture machine) {
        machine.run(step(machine));
    }

    private static ColdplugStep step(StepFixture machine) {
        return new ColdplugStep(machine.modules(), machine.settings(ColdplugConfig.class));
    }
}
