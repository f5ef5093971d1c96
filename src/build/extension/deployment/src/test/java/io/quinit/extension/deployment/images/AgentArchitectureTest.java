package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.image.TinyElf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentArchitectureTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage()
                            .module("virtio")
                            .module("virtio_net")
                            .program("usr/bin/agent", TinyElf.executable(TinyElf.AARCH64, "", "", List.of())),
                    "the guest agent /usr/bin/agent is for aarch64, this init for x86-64",
                    "[architecture]")
            .overrideConfigKey("quinit.images.tiny.agent", "/usr/bin/agent");

    @Test
    void buildNamesTheProcessorOfTheAgent() {
        fail("the build should have failed");
    }
}
