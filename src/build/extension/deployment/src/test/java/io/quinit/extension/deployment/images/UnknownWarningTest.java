package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownWarningTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio").module("virtio_net"),
                    "quinit.images.tiny.warnings=mising: expected of missing, moved, dependency")
            .overrideConfigKey("quinit.images.tiny.warnings", "mising");

    @Test
    void buildNamesTheChecksThatThereAre() {
        fail("the build should have failed");
    }
}
