package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.Port;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The least machine that QEMU has: neither PCI nor ACPI, virtio in memory alone. QEMU names the devices on the kernel command line, which
 * takes a kernel with that built in. Nothing can be switched off there; a reboot ends QEMU.
 */
@Once
class MicrovmIT {
    @BeforeAll
    static void kernelIsBuilt() {
        Image.assumeOwnKernel();
    }

    private static VmBuilder machine() {
        return Guest.machine(Image.OWN_KERNEL).machine("microvm,pit=on,rtc=on,acpi=off");
    }

    @Test
    void devicesOfTheCommandLineHaveTheirDrivers() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "microvm-without-acpi",
                        machine()
                                .append("init.net=1 init.ports=port agent.end=reboot")
                                .network(true)
                                .port(Port.named("port")))
                .assertHealthy();
        assertThat(guest.agent().one("mount /")).startsWith("ext4 /dev/vda rw,noatime");
        assertThat(guest.agent().all("virtio"))
                .hasSize(3)
                .allMatch(device -> device.matches(".* driver virtio_(blk|net|console)"));
        assertThat(guest.agent().all("port-link")).hasSize(1);
        assertThat(guest.agent().all("swap")).hasSize(1);
        assertThat(guest.result().explanation()).contains("guest-reset");
    }

    @Test
    void everyProcessorIsThere() throws IOException, InterruptedException {
        Guest guest = Guest.boot("microvm-processors", machine().processors(2).append("agent.end=reboot"))
                .assertHealthy();
        assertThat(guest.agent().number("processors")).isEqualTo(2);
    }

    @Test
    void failureThatRebootsEndsTheMachine() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "microvm-failure", machine().noRoot().append("init.root.wait=200ms init.on-failure=reboot"))
                .assertGaveUp("root", "no device /dev/vda");
        assertThat(guest.result().outcome()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.result().explanation()).contains("guest-reset");
    }

    /** So a machine of this kind takes a policy that reboots. */
    @Test
    void failureThatPowersOffOnlyHalts() throws IOException, InterruptedException {
        try (VirtualMachine running = VirtualMachine.start(machine()
                .noRoot()
                .append("init.root.wait=200ms init.on-failure=poweroff")
                .build())) {
            assertThat(running.console().await(line -> line.contains("System halted"), Duration.ofMinutes(1)))
                    .isPresent();
            running.qmp().execute("quit", Map.of());
            Guest.ended("microvm-halt", running).assertGaveUp("root", "no device /dev/vda");
        }
    }
}
