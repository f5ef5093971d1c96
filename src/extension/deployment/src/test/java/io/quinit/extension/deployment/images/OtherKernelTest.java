package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherKernelTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "module lib/modules/6.1.0-test/kernel/virtio_net.ko, wanted by init.net=1",
                            "was made for kernel \"6.12.9-other\", not for kernel 6.1.0-test",
                            "[other-kernel]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .moduleOf("6.12.9-other", "virtio_net")
                .path()
                .toString();
    }

    @Test
    void buildNamesTheKernelThatTheModuleWasMadeFor() {
        fail("the build should have failed");
    }
}
