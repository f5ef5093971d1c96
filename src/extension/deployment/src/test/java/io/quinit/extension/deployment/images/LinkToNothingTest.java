package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkToNothingTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "symbolic link lib/modules/6.1.0-test/kernel/virtio_net.ko -> /etc/passwd leads to nothing in the image",
                            "[link]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .link("lib/modules/6.1.0-test/kernel/virtio_net.ko", "/etc/passwd")
                .path()
                .toString();
    }

    @Test
    void buildNamesTheLink() {
        fail("the build should have failed");
    }
}
