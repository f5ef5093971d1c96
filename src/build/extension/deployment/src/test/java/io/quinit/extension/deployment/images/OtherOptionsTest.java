package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.image.TinyElf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OtherOptionsTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage()
                    .module("virtio", "depends=ring,other")
                    .module("ring")
                    .file("lib/modules/6.1.0-test/kernel/other.ko", TinyElf.module("vermagic=6.1.0-test PREEMPT")),
            "kernel/other.ko, wanted by every boot (RefusedBuild$Net), was made with other options than the rest of kernel 6.1.0-test",
            "[other-kernel]");

    @Test
    void buildNamesTheModuleThatWasBuiltOtherwise() {
        fail("the build should have failed");
    }
}
