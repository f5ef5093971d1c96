package io.quinit.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevChoiceTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("dev.args"), text);
    }

    @Test
    void fileNamesScenarioAndWords() throws IOException {
        var file = file("# what boots\nscenario=no-disk\n\ninit.net=1  # with a network\ninit.log=debug\n");

        assertThat(DevChoice.of(file)).isEqualTo(new DevChoice("no-disk", "init.net=1 init.log=debug"));
    }

    @Test
    void argumentsOutrankTheFile() throws IOException {
        var file = file("scenario=no-disk\ninit.net=1\n");

        assertThat(DevChoice.of(file, "bare", "init.log=debug")).isEqualTo(new DevChoice("bare", "init.log=debug"));
        assertThat(DevChoice.of(file, "init.log=debug")).isEqualTo(new DevChoice("cloud", "init.log=debug"));
        assertThat(DevChoice.of(file, "quiet", "scenario=bare").scenario()).isEqualTo("bare");
    }

    @Test
    void fileThatIsEmptyOrGoneBootsTheUsualMachine() throws IOException {
        assertThat(DevChoice.of(file("# nothing\n"))).isEqualTo(new DevChoice("cloud", ""));
        assertThat(DevChoice.of(folder.resolve("gone"))).isEqualTo(new DevChoice("cloud", ""));
    }

    @Test
    void unknownScenarioIsAnsweredWithThoseThatThereAre() {
        assertThatThrownBy(() -> DevChoice.of(folder, "microwm"))
                .isInstanceOf(DevException.class)
                .hasMessageContaining("no scenario microwm, there are all-devices, bare, cloud,")
                .hasMessageContaining("microvm");
    }

    @Test
    void fileOfTheProjectCanBeUsed() {
        assertThat(DevChoice.FILE).exists();
        assertThat(DevChoice.of(DevChoice.FILE).scenario()).isNotEmpty();
    }
}
