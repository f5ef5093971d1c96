package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkToNothingTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").link("lib/modules/6.1.0-test/kernel/virtio_net.ko", "/etc/passwd"),
            "symbolic link lib/modules/6.1.0-test/kernel/virtio_net.ko -> /etc/passwd leads to nothing in the image",
            "[link]");

    @Test
    void buildNamesTheLink() {
        fail("the build should have failed");
    }
}
