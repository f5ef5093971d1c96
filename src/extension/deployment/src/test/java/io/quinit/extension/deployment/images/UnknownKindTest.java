package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownKindTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "image tiny: ", "not a target image: ", "Debian packages, initramfs and tar archives"));

    private static String image() {
        return TestArchive.of("#!/bin/sh".getBytes()).toString();
    }

    @Test
    void buildSaysWhatAnImageMayBe() {
        fail("the build should have failed");
    }
}
