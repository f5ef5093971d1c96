package io.quinit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes of an engineer who has just cloned the project, as the README tells them. */
class DevModeIT {
    private static final Path PROJECT =
            Path.of(System.getProperty("quinit.sources")).getParent();
    private static final List<String> CLONED =
            List.of(".mvn", "config", "kubernetes-vm", "pom.xml", "src", "test-images");
    private static final String STEP = "src/guest/init/src/main/java/io/quinit/steps/zram/SwapOn.java";

    @TempDir
    Path clone;

    @Test
    void savedStepBootsAndItsTestFailsUntilItIsMended() throws IOException {
        for (var name : CLONED) {
            copy(PROJECT.resolve(name), clone.resolve(name));
        }
        try (var dev = DevMode.start(clone)) {
            assertThat(dev.await("It ends ")).contains("as /usr/local/bin/guest-agent on /dev/vda");
            dev.awaitPassingTests();

            edit(STEP, "info(\"swap of", "info(\"SWAP of");
            dev.await("zram: SWAP of 245760 KiB");
            assertThat(dev.await("1 test failed")).contains("due to changes to SwapOn");

            edit(STEP, "info(\"SWAP of", "info(\"swap of");
            dev.await("zram: swap of 245760 KiB");
            dev.awaitPassingTests();

            edit("config/dev.args", "scenario=cloud", "scenario=no-disk\ninit.root.wait=10ms");
            dev.await("ERROR: root: no device /dev/vda within 10ms");
            assertThat(dev.await("It ends ")).contains("exit code");

            edit("config/scenarios/no-disk.yaml", "kernel:", "disks: [{type: ext4, size: 64M}]\nkernel:");
            assertThat(dev.await("It ends ")).contains("as /usr/local/bin/guest-agent on /dev/vda");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectory(to);
            try (var below = Files.list(from)) {
                for (var file : below.toList()) {
                    if (!file.endsWith("target")) {
                        copy(file, to.resolve(file.getFileName()));
                    }
                }
            }
        } else {
            Files.copy(from, to);
        }
    }

    private void edit(String name, String old, String text) throws IOException {
        var file = clone.resolve(name);
        var before = Files.readString(file);
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, text));
    }
}
