package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherKernelTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").moduleOf("6.12.9-other", "virtio_net"),
            "module lib/modules/6.1.0-test/kernel/virtio_net.ko, wanted by init.net=1",
            "was made for kernel \"6.12.9-other\", not for kernel 6.1.0-test",
            "[other-kernel]");

    @Test
    void buildNamesTheKernelThatTheModuleWasMadeFor() {
        fail("the build should have failed");
    }
}
