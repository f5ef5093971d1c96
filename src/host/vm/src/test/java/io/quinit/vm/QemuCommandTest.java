package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QemuCommandTest {
    private static final VmBuilder PLAIN = VmBuilder.of(Path.of("/image"));

    private static String command(VmBuilder machine) {
        return String.join(" ", QemuCommand.arguments(machine.build(), Path.of("/sockets")));
    }

    @Test
    void imageIsOnlyReadFrom() {
        assertThat(command(PLAIN))
                .contains("-kernel /image/vmlinuz -initrd /image/initramfs")
                .contains("-drive if=none,format=raw,id=disk0,snapshot=on,file=/image/root.img")
                .contains("-device virtio-blk-pci,drive=disk0,serial=root");
    }

    @Test
    void panicEndsTheMachine() {
        assertThat(command(PLAIN)).contains("-no-reboot").contains("-append console=ttyS0 panic=-1 no_timer_check");
    }

    @Test
    void wordsFollowThoseOfTheTool() {
        assertThat(command(VmBuilder.of(Path.of("/image")).append("quiet").append("init.net=1")))
                .contains("console=ttyS0 panic=-1 no_timer_check quiet init.net=1");
    }

    @Test
    void machineWithoutAcpiCanAtLeastBeRebooted() {
        assertThat(command(VmBuilder.of(Path.of("/image")).machine("microvm,pit=on,rtc=on,acpi=off")))
                .contains("-M microvm,pit=on,rtc=on,acpi=off ", "virtio-blk-device,", " reboot=t");
        assertThat(command(VmBuilder.of(Path.of("/image")).machine("microvm"))).doesNotContain("reboot=");
    }

    @Test
    void microvmHasItsDevicesOnNoBusAndItsClockOnTheLine() {
        assertThat(command(VmBuilder.of(Path.of("/image"))
                        .machine("microvm")
                        .accelerator(Accelerator.INSTRUCTION_CLOCK)
                        .network(true)))
                .contains("virtio-blk-device,drive=disk0", "virtio-net-device,", "tsc_early_khz=1000000")
                .doesNotContain("-pci");
    }

    @Test
    void withoutConsoleTheKernelHasNone() {
        assertThat(command(VmBuilder.of(Path.of("/image")).serial(false)))
                .doesNotContain("console=")
                .doesNotContain("-serial")
                .doesNotContain("virtio-serial");
    }

    @Test
    void virtioConsoleAloneIsTheKernelsConsole() {
        assertThat(command(VmBuilder.of(Path.of("/image")).serial(false).virtioConsole(true)))
                .contains("console=hvc0")
                .contains(
                        "-device virtio-serial-pci -chardev socket,id=hvc,path=/sockets/hvc -device virtconsole,chardev=hvc");
    }

    @Test
    void kernelCanBeKeptFromTheConsole() {
        assertThat(command(VmBuilder.of(Path.of("/image")).kernelConsole(false)))
                .contains("-append panic=-1 no_timer_check")
                .contains("-serial chardev:serial");
    }

    @Test
    void commasInNamesDoNotSplitAnOption() {
        assertThat(command(VmBuilder.of(Path.of("/image")).port(Port.named("a,b"))))
                .contains("name=a,,b");
    }

    @Test
    void portWithoutNameHasNone() {
        assertThat(command(VmBuilder.of(Path.of("/image")).port(Port.named(""))))
                .endsWith("virtserialport,chardev=port0");
    }

    @Test
    void instructionClockIsTheTranslators() {
        assertThat(command(VmBuilder.of(Path.of("/image")).accelerator(Accelerator.INSTRUCTION_CLOCK)))
                .contains("-accel tcg -icount shift=0,sleep=on");
    }

    @Test
    void furtherDisksFollowTheRoot() {
        assertThat(VmBuilder.of(Path.of("/image"))
                        .disk(Disk.snapshot(Path.of("/second.img")))
                        .build()
                        .disks())
                .extracting(Disk::file)
                .containsExactly(Path.of("/image/root.img"), Path.of("/second.img"));
    }

    @Test
    void serialOfADiskIsCutToWhatVirtioHolds() {
        assertThat(Disk.snapshot(Path.of("/a-name-of-more-than-twenty-letters.img"))
                        .serial())
                .isEqualTo("a-name-of-more-than-");
    }

    @Test
    void usersArgumentsComeLast() {
        assertThat(QemuCommand.arguments(
                        VmBuilder.of(Path.of("/image"))
                                .qemuArguments(List.of("-bios", "x"))
                                .build(),
                        Path.of("/s")))
                .endsWith("-bios", "x");
    }
}
