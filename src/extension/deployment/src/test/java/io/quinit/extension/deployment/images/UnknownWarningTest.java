package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownWarningTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.images.tiny.warnings", "mising")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "quinit.images.tiny.warnings=mising: expected of missing, moved, dependency"));

    private static String image() {
        return new TestImage().module("virtio").module("virtio_net").path().toString();
    }

    @Test
    void buildNamesTheChecksThatThereAre() {
        fail("the build should have failed");
    }
}
