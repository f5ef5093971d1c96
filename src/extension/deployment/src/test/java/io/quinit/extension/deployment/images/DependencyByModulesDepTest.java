package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DependencyByModulesDepTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "module failover, which lib/modules/6.1.0-test/kernel/virtio_net.ko",
                            "depends on by modules.dep, is not in kernel",
                            "[dependency]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net")
                .modules("dep", "kernel/virtio_net.ko: kernel/failover.ko\nkernel/virtio.ko:\n")
                .path()
                .toString();
    }

    @Test
    void buildNamesWhatModulesDepWantsAndTheImageLacks() {
        fail("the build should have failed");
    }
}
