package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherMachineTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage()
                    .file(
                            "lib/modules/6.1.0-test/kernel/virtio.ko",
                            TinyElf.module(TinyElf.AARCH64, "vermagic=6.1.0-test SMP")),
            "kernel 6.1.0-test",
            "is for aarch64, this init for x86-64",
            "[architecture]");

    @Test
    void buildNamesTheProcessorOfTheWholeImage() {
        fail("the build should have failed");
    }
}
