package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CutPackageTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure).hasMessageContainingAll("image tiny: ", "cut short"));

    private static String image() {
        return TestArchive.deb("lib/modules/6.1/virtio.ko").cutTo(200).toString();
    }

    @Test
    void buildSaysThatThePackageIsCutShort() {
        fail("the build should have failed");
    }
}
