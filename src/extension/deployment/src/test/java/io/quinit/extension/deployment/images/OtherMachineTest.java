package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherMachineTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "kernel 6.1.0-test", "is for aarch64, this init for x86-64", "[architecture]"));

    private static String image() {
        return new TestImage()
                .file(
                        "lib/modules/6.1.0-test/kernel/virtio.ko",
                        TinyElf.module(TinyElf.AARCH64, "vermagic=6.1.0-test SMP"))
                .path()
                .toString();
    }

    @Test
    void buildNamesTheProcessorOfTheWholeImage() {
        fail("the build should have failed");
    }
}
