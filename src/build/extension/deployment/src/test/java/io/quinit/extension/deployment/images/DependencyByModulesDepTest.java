package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DependencyByModulesDepTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage()
                    .module("virtio")
                    .module("virtio_net")
                    .modules("dep", "kernel/virtio_net.ko: kernel/failover.ko\nkernel/virtio.ko:\n"),
            "module failover, which lib/modules/6.1.0-test/kernel/virtio_net.ko",
            "depends on by modules.dep, is not in kernel",
            "[dependency]");

    @Test
    void buildNamesWhatModulesDepWantsAndTheImageLacks() {
        fail("the build should have failed");
    }
}
