package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.Accelerator;
import io.quinit.vm.Port;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine varies, the boot is the same. */
class HappyPathIT {
    @Test
    @NeedsModules
    void withoutAnythingAskedForNoOptionalModuleIsLoaded() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "plain", Guest.machine().network(true).qemuArguments(List.of("-device", "virtio-balloon-pci")))
                .assertHealthy();
        assertThat(guest.agent().all("module")).doesNotContain("virtio_net", "failover", "virtio_balloon");
        assertThat(guest.agent().all("port-link")).isEmpty();
    }

    @Test
    void netAndBalloonGetTheirDrivers() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "net-balloon-ports",
                        Guest.machine()
                                .append("init.net=1 init.balloon=1")
                                .network(true)
                                .port(Port.named("port"))
                                .qemuArguments(List.of("-device", "virtio-balloon-pci")))
                .assertHealthy();
        assertThat(guest.agent().all("virtio"))
                .extracting(device -> device.replaceFirst(".* driver ", ""))
                .containsExactlyInAnyOrder("virtio_blk", "virtio_console", "virtio_net", "virtio_balloon");
        assertThat(guest.agent().all("port-link")).hasSize(1);
    }

    @Test
    void netAndBalloonWithoutSuchDevicesAreNoProblem() throws IOException, InterruptedException {
        Guest.boot("net-balloon-absent", Guest.machine().append("init.net=1 init.balloon=1"))
                .assertHealthy();
    }

    @ParameterizedTest(name = "{0} processors")
    @ValueSource(ints = {1, 4})
    void processorsAreAllThere(int count) throws IOException, InterruptedException {
        Guest guest = Guest.boot("processors-" + count, Guest.machine().processors(count))
                .assertHealthy();
        assertThat(guest.agent().number("processors")).isEqualTo(count);
        assertThat(guest.agent().all("swap")).hasSize(1);
    }

    @Test
    void machineWithoutPciHasItsDevicesByMmio() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "microvm",
                        Guest.machine()
                                .machine("microvm")
                                // Whatever the host's clock does, this one is known.
                                .accelerator(Accelerator.INSTRUCTION_CLOCK)
                                .append("init.net=1 init.ports=port")
                                .network(true)
                                .port(Port.named("port")))
                .assertHealthy();
        assertThat(guest.agent().all("virtio"))
                .hasSize(3)
                .allMatch(device -> device.matches(".* driver virtio_(blk|net|console)"));
        assertThat(guest.agent().all("port-link")).hasSize(1);
        if (Image.hasModules()) {
            assertThat(guest.agent().all("module")).contains("virtio_mmio").doesNotContain("virtio_pci");
        }
    }
}
