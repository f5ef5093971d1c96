package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsCheckCommandTest {
    @TempDir
    private Path directory;

    private CommandRun check(String manifest) throws IOException {
        return CommandRun.of("manifests", "check", Files.writeString(directory.resolve("a.yaml"), manifest));
    }

    @Test
    void goodManifestIsGood() throws IOException {
        CommandRun run = check(Fixture.goodText());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("8 objects, 0 problems, 0 warnings; properties not checked (--init)");
    }

    @Test
    void everyProblemIsALineWithItsRule() throws IOException {
        CommandRun run =
                check(Fixture.goodText().replace("cores: 2", "cores: two").replace("rng: {}", "tpm: {}"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .allMatch(line -> line.startsWith("quinit-tool manifests check: VirtualMachinePool sandbox: "))
                .anyMatch(line -> line.contains("/cores: ") && line.endsWith("found \"two\" [fields]"))
                .anyMatch(line -> line.contains("'tpm'"))
                .anyMatch(line -> line.endsWith("devices.rng: found nothing, expected {} [Entropy]"));
    }

    @Test
    void furtherSchemasFindWhatOursLetPass() throws IOException {
        Files.writeString(
                directory.resolve("virtualmachinepool.json"), "{\"properties\":{\"spec\":{\"maxProperties\":1}}}");
        Path file = Files.writeString(directory.resolve("a.yaml"), Fixture.goodText());
        CommandRun run = CommandRun.of("manifests", "check", "--schemas", directory, file);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("/spec: ");
    }

    @Test
    void withoutSubcommandItIsWrongUsage() {
        assertThat(CommandRun.of("manifests").status()).isEqualTo(2);
    }
}
