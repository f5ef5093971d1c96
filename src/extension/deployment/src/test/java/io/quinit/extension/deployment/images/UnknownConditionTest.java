package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownConditionTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.images.tiny.absent", "init.nett=1")
            .assertException(
                    failure -> assertThat(failure)
                            .hasMessageContainingAll(
                                    "quinit.images.tiny.absent=init.nett=1: no module is wanted under that; expected of init.net=1, virtio-net"));

    private static String image() {
        return new TestImage().module("virtio").path().toString();
    }

    @Test
    void buildNamesTheConditionsThatThereAre() {
        fail("the build should have failed");
    }
}
