package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CutInitramfsTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD =
            RefusedBuild.of(TestArchive.cpio("lib/modules/6.1/virtio.ko").cutTo(150), "image tiny: ", "cut short");

    @Test
    void buildSaysThatTheArchiveIsCutShort() {
        fail("the build should have failed");
    }
}
