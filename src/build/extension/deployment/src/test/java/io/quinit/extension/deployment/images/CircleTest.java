package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CircleTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").module("virtio_net", "depends=a").module("a", "depends=virtio_net"),
            "depends on itself in kernel 6.1.0-test",
            "virtio_net -> a -> virtio_net",
            "[circle]");

    @Test
    void buildNamesTheModulesOfTheCircle() {
        fail("the build should have failed");
    }
}
