package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingModuleTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").module("virtio_net2").modules("builtin", ""),
            "image tiny: module virtio_net, wanted by init.net=1 (RefusedBuild$Net), is not in kernel 6.1.0-test of ",
            "neither below lib/modules/6.1.0-test nor built in",
            "this kernel has virtio_net2",
            "[missing]");

    @Test
    void buildNamesTheModuleItsPropertyTheImageAndTheLikeliestCause() {
        fail("the build should have failed");
    }
}
