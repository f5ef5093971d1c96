package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusProdModeTest;
import io.quinit.boot.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingImageInProductionTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusProdModeTest BUILD = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.gone.path", "no/such/image")
            .overrideConfigKey("quinit.images.gone.fetch", "bin/fetch gone")
            .assertBuildException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "image gone is not there: no ", "no/such/image; fetch it: bin/fetch gone"));

    @Test
    void buildNamesTheCommandThatFetchesIt() {
        fail("the build should have failed");
    }
}
