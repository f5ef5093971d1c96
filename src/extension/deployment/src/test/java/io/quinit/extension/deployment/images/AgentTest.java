package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.images.tiny.agent", "/usr/bin/agent")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "image tiny: the guest agent /usr/bin/agent is not in the image: it is /opt/agent there",
                            "[agent]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net")
                .program("opt/agent", new byte[1])
                .path()
                .toString();
    }

    @Test
    void buildNamesTheAgentThatIsNotThere() {
        fail("the build should have failed");
    }
}
