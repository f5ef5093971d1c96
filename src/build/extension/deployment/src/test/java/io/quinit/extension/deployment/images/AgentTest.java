package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio").module("virtio_net").program("opt/agent", new byte[1]),
                    "image tiny: the guest agent /usr/bin/agent is not in the image: it is /opt/agent there",
                    "[agent]")
            .overrideConfigKey("quinit.images.tiny.agent", "/usr/bin/agent");

    @Test
    void buildNamesTheAgentThatIsNotThere() {
        fail("the build should have failed");
    }
}
