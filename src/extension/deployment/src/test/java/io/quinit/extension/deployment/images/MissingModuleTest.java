package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingModuleTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "image tiny: module virtio_net, wanted by init.net=1 (MissingModuleTest$Net), is not in kernel 6.1.0-test of ",
                            "neither below lib/modules/6.1.0-test nor built in",
                            "this kernel has virtio_net2",
                            "[missing]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net2")
                .modules("builtin", "")
                .path()
                .toString();
    }

    @Test
    void buildNamesTheModuleItsPropertyTheImageAndTheLikeliestCause() {
        fail("the build should have failed");
    }
}
