package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.step.BootStep;
import io.quinit.channel.VsockModules;
import io.quinit.modules.Device;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.WantedModule;
import io.quinit.steps.balloon.BalloonStep;
import io.quinit.steps.bus.BusStep;
import io.quinit.steps.net.NetStep;
import io.quinit.steps.root.FsStep;
import io.quinit.steps.zram.ZramStep;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the build found on the steps is what a boot loads. */
@QuarkusTest
@Tag("slow")
class DeclaredModulesTest {
    @Inject
    WantedModules wanted;

    @Inject
    LoadPlans plans;

    @Test
    void planOfEachKernelThatTheBuildCheckedIsThere() {
        assertThat(plans.kernels())
                .containsExactlyInAnyOrderElementsOf(
                        plans.all().stream().map(LoadPlan::kernel).distinct().toList())
                .allSatisfy(kernel -> assertThat(plans.of(kernel)).isPresent());
    }

    @Test
    void busLoadsVirtioWhereItsDevicesAre() {
        assertThat(wanted.of(BusStep.class))
                .containsExactly(
                        new WantedModule(BusStep.class.getName(), "virtio_mmio", "", Device.VIRTIO_MMIO),
                        new WantedModule(BusStep.class.getName(), "virtio_pci", "", Device.VIRTIO_PCI),
                        new WantedModule(BusStep.class.getName(), "virtio_blk", "", Device.VIRTIO_BLOCK),
                        new WantedModule(BusStep.class.getName(), "virtio_console", "", Device.VIRTIO_CONSOLE));
    }

    @Test
    void netAndBalloonLoadWhatTheLineAsksFor() {
        assertThat(wanted.of(NetStep.class))
                .containsExactly(
                        new WantedModule(NetStep.class.getName(), "failover", "init.net=1", Device.VIRTIO_NET),
                        new WantedModule(NetStep.class.getName(), "net_failover", "init.net=1", Device.VIRTIO_NET),
                        new WantedModule(NetStep.class.getName(), "virtio_net", "init.net=1", Device.VIRTIO_NET));
        assertThat(wanted.of(BalloonStep.class))
                .containsExactly(new WantedModule(
                        BalloonStep.class.getName(), "virtio_balloon", "init.balloon=1", Device.VIRTIO_BALLOON));
    }

    @Test
    void reportByVsockLoadsItsTransport() {
        assertThat(wanted.of(VsockModules.class))
                .containsExactly(new WantedModule(
                        VsockModules.class.getName(),
                        "vmw_vsock_virtio_transport",
                        "init.report=vsock",
                        Device.VIRTIO_VSOCK));
    }

    @Test
    void fileSystemsChecksumsComeBeforeIt() {
        assertThat(forEveryBoot(FsStep.class))
                .containsExactly("crc16", "crc32c_generic", "libcrc32c", "mbcache", "jbd2", "ext4");
    }

    @Test
    void zramsCompressionComesBeforeIt() {
        assertThat(forEveryBoot(ZramStep.class))
                .contains("lz4_compress", "lz4", "zsmalloc")
                .endsWith("zram");
    }

    private List<String> forEveryBoot(Class<? extends BootStep> step) {
        return wanted.of(step).stream()
                .filter(module -> module.property().isEmpty())
                .map(WantedModule::name)
                .toList();
    }
}
