package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkOutOfImageTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage()
                    .module("virtio")
                    .link("lib/modules/6.1.0-test/kernel/virtio_net.ko", "../../../../../etc/passwd"),
            "module virtio_net, wanted by init.net=1",
            "symbolic link lib/modules/6.1.0-test/kernel/virtio_net.ko -> ../../../../../etc/passwd leads out of the image; nothing out there is read",
            "[link]");

    @Test
    void buildNamesTheLinkAndReadsNothingBehindIt() {
        fail("the build should have failed");
    }
}
