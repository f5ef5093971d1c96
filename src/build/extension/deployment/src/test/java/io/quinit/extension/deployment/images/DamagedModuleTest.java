package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DamagedModuleTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").file("lib/modules/6.1.0-test/kernel/virtio_net.ko", "cut"),
            "module wanted by init.net=1",
            "is damaged",
            "kernel/virtio_net.ko: not an ELF file (3 bytes)",
            "[damaged]");

    @Test
    void buildNamesTheFileThatIsNoModule() {
        fail("the build should have failed");
    }
}
