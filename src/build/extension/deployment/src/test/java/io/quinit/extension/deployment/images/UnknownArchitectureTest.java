package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownArchitectureTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio").module("virtio_net"),
                    "quinit.images.tiny.architecture=arm: expected one of [x86-64, aarch64]")
            .overrideConfigKey("quinit.images.tiny.architecture", "arm");

    @Test
    void buildNamesTheArchitecturesThatThereAre() {
        fail("the build should have failed");
    }
}
