package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherArchitectureTest {

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
                            "is for aarch64, kernel 6.1.0-test",
                            "for x86-64",
                            "[architecture]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("ring")
                .module("virtio_net", "depends=ring")
                .file(
                        "lib/modules/6.1.0-test/kernel/virtio_net.ko",
                        TinyElf.module(TinyElf.AARCH64, "vermagic=6.1.0-test SMP", "depends=ring"))
                .path()
                .toString();
    }

    @Test
    void buildNamesTheProcessorOfTheModule() {
        fail("the build should have failed");
    }
}
