package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AllProblemsTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey(
                    "quinit.images.other.path",
                    new TestImage().module("x").path().toString())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "image tiny: module virtio_net, wanted by init.net=1",
                            "image tiny: module virtio_ring, which",
                            "image other: module virtio, wanted by every boot (AllProblemsTest$Net)",
                            "image other: module virtio_net")
                    .message()
                    .hasLineCount(5));

    private static String image() {
        return new TestImage().module("virtio", "depends=virtio_ring").path().toString();
    }

    @Test
    void everyProblemOfEveryImageHasALine() {
        fail("the build should have failed");
    }
}
