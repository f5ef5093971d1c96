package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmptyFileTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD =
            RefusedBuild.of(TestArchive.of(new byte[0]), "image tiny: ", "the file is empty (0 bytes); fetch it again");

    @Test
    void buildSaysThatTheFileIsEmpty() {
        fail("the build should have failed");
    }
}
