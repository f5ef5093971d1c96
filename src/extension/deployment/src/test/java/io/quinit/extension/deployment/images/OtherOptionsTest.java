package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.extension.modules.WantsModule;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherOptionsTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "kernel/other.ko, wanted by every boot (OtherOptionsTest$Bus), was made with other options than the rest of kernel 6.1.0-test",
                            "[other-kernel]"));

    private static String image() {
        return new TestImage()
                .module("virtio", "depends=ring,other")
                .module("ring")
                .file("lib/modules/6.1.0-test/kernel/other.ko", TinyElf.module("vermagic=6.1.0-test PREEMPT"))
                .path()
                .toString();
    }

    @Test
    void buildNamesTheModuleThatWasBuiltOtherwise() {
        fail("the build should have failed");
    }
}
