package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClimbingNameTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("image tiny: ", "lib/../../../evil", "leads out of the image"));

    private static String image() {
        return TestArchive.cpio("lib/../../../evil").toString();
    }

    @Test
    void buildNamesTheEntryThatLeadsOut() {
        fail("the build should have failed");
    }
}
