package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MovedModuleTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.modules", "lib/crc/crc16.ko")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "module lib/crc/crc16.ko, wanted by init.modules.extra=lib/crc/crc16.ko (quinit.modules), has moved in kernel 6.1.0-test",
                            "it is kernel/crc16.ko there",
                            "[moved]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net")
                .module("crc16")
                .path()
                .toString();
    }

    @Test
    void buildNamesWhereTheModuleIsNow() {
        fail("the build should have failed");
    }
}
