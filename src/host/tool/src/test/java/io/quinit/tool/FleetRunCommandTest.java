package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetRunCommandTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsBootedHasToBeThere() {
        CommandRun run =
                CommandRun.of("fleet", "run", "--rendered", directory, "--files", directory, "--out", directory);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("missing: ", "root.img", "src/scripts/boot builds what is booted");
    }

    @Test
    void fleetOfAnEarlierRunIsNotMixedWithThis() throws IOException {
        for (String name : new String[] {"vmlinuz", "initramfs", "root.img"}) {
            Files.createFile(directory.resolve(name));
        }
        CommandRun run =
                CommandRun.of("fleet", "run", "--rendered", directory, "--files", directory, "--out", directory);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("is not empty: give another folder by --out");
    }
}
