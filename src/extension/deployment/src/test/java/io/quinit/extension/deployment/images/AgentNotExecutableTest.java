package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentNotExecutableTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.images.tiny.agent", "/usr/bin/agent")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("the guest agent /usr/bin/agent is not executable", "[agent]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net")
                .file("usr/bin/agent", "#!/bin/sh")
                .path()
                .toString();
    }

    @Test
    void buildSaysThatTheAgentIsNotExecutable() {
        fail("the build should have failed");
    }
}
