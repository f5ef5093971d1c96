package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnknownConditionTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
                    new TestImage().module("virtio"),
                    "quinit.images.tiny.absent=init.nett=1: no module is wanted under that; expected of init.net=1, virtio-net")
            .overrideConfigKey("quinit.images.tiny.absent", "init.nett=1");

    @Test
    void buildNamesTheConditionsThatThereAre() {
        fail("the build should have failed");
    }
}
