package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoKernelTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().file("bin/agent", ""),
            "image tiny: the image holds no kernel's modules: there is no lib/modules/VERSION among its 1 files",
            "warnings=no-kernel",
            "[no-kernel]");

    @Test
    void buildSaysThatThereAreNoModules() {
        fail("the build should have failed");
    }
}
