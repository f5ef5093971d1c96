package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherArchitectureTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage()
                    .module("virtio")
                    .module("ring")
                    .module("virtio_net", "depends=ring")
                    .file(
                            "lib/modules/6.1.0-test/kernel/virtio_net.ko",
                            TinyElf.module(TinyElf.AARCH64, "vermagic=6.1.0-test SMP", "depends=ring")),
            "module lib/modules/6.1.0-test/kernel/virtio_net.ko, wanted by init.net=1",
            "is for aarch64, kernel 6.1.0-test",
            "for x86-64",
            "[architecture]");

    @Test
    void buildNamesTheProcessorOfTheModule() {
        fail("the build should have failed");
    }
}
