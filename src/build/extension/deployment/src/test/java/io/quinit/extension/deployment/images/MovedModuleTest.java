package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MovedModuleTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio").module("virtio_net").module("crc16"),
                    "module lib/crc/crc16.ko, wanted by init.modules.extra=lib/crc/crc16.ko (quinit.modules), has moved in kernel 6.1.0-test",
                    "it is kernel/crc16.ko there",
                    "[moved]")
            .overrideConfigKey("quinit.modules", "lib/crc/crc16.ko");

    @Test
    void buildNamesWhereTheModuleIsNow() {
        fail("the build should have failed");
    }
}
