package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.InvalidValueException;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesBuildItemTest {
    private static final List<Property> PROPERTIES = List.of(
            new Property("init.profile", PlainType.TEXT, null, false),
            new Property("init.log", ChoiceType.of("quiet", "normal"), null, false),
            new Property("init.net", PlainType.SWITCH, "false", false));

    @TempDir
    private Path folder;

    @Test
    void profileIsTheWordsOfItsFile() throws IOException {
        profile("fleet", "# quiet\ninit.log=quiet\n\ninit.net  # a card\n");

        assertThat(read().words()).containsOnlyKeys("fleet").containsEntry("fleet", "init.log=quiet init.net");
        assertThat(read().problems(PROPERTIES)).isEmpty();
    }

    @Test
    void namesAreWhatThePropertyTakes() throws IOException, InvalidValueException {
        profile("fleet", "init.log=quiet");
        profile("debug", "init.log=normal");

        var type = read().chosenBy(PROPERTIES.getFirst()).type();

        assertThat(type.parse("fleet")).isEqualTo("fleet");
        assertThatThrownBy(() -> type.parse("fleat"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected debug or fleet");
        assertThat(read().chosenBy(PROPERTIES.getLast())).isEqualTo(PROPERTIES.getLast());
    }

    @Test
    void everythingWrongWithAnyProfileIsToldWithItsFile() throws IOException {
        profile("fleet", "init.log=loud init.nett");
        profile("other", "quiet init.log=quiet");
        profile("nested", "init.profile=fleet");
        profile("Upper", "init.log=quiet");

        assertThat(read().problems(PROPERTIES))
                .hasSize(5)
                .anyMatch(problem -> problem.contains("fleet.args: init.log=loud: expected quiet or normal"))
                .anyMatch(problem -> problem.contains("fleet.args: init.nett: no such property"))
                .anyMatch(problem -> problem.contains("other.args: a profile holds init. words alone"))
                .anyMatch(problem -> problem.contains("nested.args: init.profile=fleet: a profile cannot name another"))
                .anyMatch(problem -> problem.contains("Upper.args: a profile's name"));
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ProfilesBuildItem.read(folder.resolve("absent")))
                .hasMessageContainingAll("quinit.profiles", "absent");
    }

    private void profile(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".args"), text);
    }

    private ProfilesBuildItem read() {
        return ProfilesBuildItem.read(folder);
    }
}
