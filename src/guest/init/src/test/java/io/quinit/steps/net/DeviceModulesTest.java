package io.quinit.steps.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.modules.Device;
import io.quinit.steps.balloon.BalloonConfig;
import io.quinit.steps.balloon.BalloonStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules that a boot loads only where the line asks for them. */
class DeviceModulesTest {
    private static final int NET = 1;
    private static final int BALLOON = 5;

    private final StepFixture rig = new StepFixture()
            .module("virtio_net.ko", "failover.ko")
            .module("failover.ko")
            .module("virtio_balloon.ko")
            .wants(NetStep.class, "failover", NetStep.PROPERTY, Device.VIRTIO_NET)
            .wants(NetStep.class, "virtio_net", NetStep.PROPERTY, Device.VIRTIO_NET)
            .wants(BalloonStep.class, "virtio_balloon", BalloonStep.PROPERTY, Device.VIRTIO_BALLOON);

    @ParameterizedTest(name = "\"{0}\" loads {1}")
    @CsvSource({
        "'', ''",
        "init.net, failover.ko virtio_net.ko",
        "init.net=1, failover.ko virtio_net.ko",
        "init.balloon=on, virtio_balloon.ko",
        "init.net=0 init.balloon=0, ''",
        "init.net init.balloon, failover.ko virtio_net.ko virtio_balloon.ko"
    })
    void lineAsksForThem(String line, String modules) {
        rig.kernel.attachDevice(NET).attachDevice(BALLOON);
        rig.line(line);

        run();

        assertThat(String.join(" ", rig.loaded())).isEqualTo(modules);
    }

    @Test
    void deviceThatIsNotThereNeedsNone() {
        rig.line("init.net init.balloon").kernel.attachDevice(NET);

        run();

        assertThat(rig.loaded()).containsExactly("failover.ko", "virtio_net.ko");
    }

    private void run() {
        var modules = rig.moduleActions();
        rig.run(new NetStep(modules, rig.settings(NetConfig.class)));
        rig.run(new BalloonStep(modules, rig.settings(BalloonConfig.class)));
    }
}
