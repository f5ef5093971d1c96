package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.image.TinyElf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentLoaderTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage()
                            .module("virtio")
                            .program("agent", TinyElf.executable(TinyElf.X86_64, "/lib/ld.so", "", List.of())),
                    "the loader /lib/ld.so of the guest agent /agent is not in the image",
                    "[agent]")
            .overrideConfigKey("quinit.images.tiny.agent", "/agent");

    @Test
    void buildNamesTheLoaderThatIsNotThere() {
        fail("the build should have failed");
    }
}
