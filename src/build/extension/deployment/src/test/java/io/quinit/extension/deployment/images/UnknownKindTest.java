package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownKindTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            TestArchive.of("#!/bin/sh".getBytes()),
            "image tiny: ",
            "not a target image: ",
            "Debian packages, initramfs and tar archives");

    @Test
    void buildSaysWhatAnImageMayBe() {
        fail("the build should have failed");
    }
}
