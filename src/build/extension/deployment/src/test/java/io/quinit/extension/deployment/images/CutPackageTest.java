package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CutPackageTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD =
            RefusedBuild.of(TestArchive.deb("lib/modules/6.1/virtio.ko").cutTo(200), "image tiny: ", "cut short");

    @Test
    void buildSaysThatThePackageIsCutShort() {
        fail("the build should have failed");
    }
}
