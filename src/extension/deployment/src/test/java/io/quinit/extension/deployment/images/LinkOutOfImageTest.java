package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkOutOfImageTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "module virtio_net, wanted by init.net=1",
                            "symbolic link lib/modules/6.1.0-test/kernel/virtio_net.ko -> ../../../../../etc/passwd leads out of the image; nothing out there is read",
                            "[link]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .link("lib/modules/6.1.0-test/kernel/virtio_net.ko", "../../../../../etc/passwd")
                .path()
                .toString();
    }

    @Test
    void buildNamesTheLinkAndReadsNothingBehindIt() {
        fail("the build should have failed");
    }
}
