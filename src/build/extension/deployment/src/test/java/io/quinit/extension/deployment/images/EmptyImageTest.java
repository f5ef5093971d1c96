package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmptyImageTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(new TestImage(), "an empty image: there is no file in it");

    @Test
    void buildSaysThatThereIsNothing() {
        fail("the build should have failed");
    }
}
