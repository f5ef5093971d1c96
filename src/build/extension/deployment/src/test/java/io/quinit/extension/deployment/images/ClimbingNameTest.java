package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClimbingNameTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            TestArchive.cpio("lib/../../../evil"), "image tiny: ", "lib/../../../evil", "leads out of the image");

    @Test
    void buildNamesTheEntryThatLeadsOut() {
        fail("the build should have failed");
    }
}
