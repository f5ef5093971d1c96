package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import io.quinit.image.TinyElf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentLoaderTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .overrideConfigKey("quinit.images.tiny.agent", "/agent")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "the loader /lib/ld.so of the guest agent /agent is not in the image", "[agent]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .program("agent", TinyElf.executable(TinyElf.X86_64, "/lib/ld.so", "", List.of()))
                .path()
                .toString();
    }

    @Test
    void buildNamesTheLoaderThatIsNotThere() {
        fail("the build should have failed");
    }
}
