package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentNotExecutableTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio").module("virtio_net").file("usr/bin/agent", "#!/bin/sh"),
                    "the guest agent /usr/bin/agent is not executable",
                    "[agent]")
            .overrideConfigKey("quinit.images.tiny.agent", "/usr/bin/agent");

    @Test
    void buildSaysThatTheAgentIsNotExecutable() {
        fail("the build should have failed");
    }
}
