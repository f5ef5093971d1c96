package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmptyFileTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("image tiny: ", "the file is empty (0 bytes); fetch it again"));

    private static String image() {
        return TestArchive.of(new byte[0]).toString();
    }

    @Test
    void buildSaysThatTheFileIsEmpty() {
        fail("the build should have failed");
    }
}
