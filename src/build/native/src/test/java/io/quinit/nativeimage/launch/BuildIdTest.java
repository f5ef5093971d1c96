package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIdTest {
    @TempDir
    private Path directory;

    private UUID id(String place, String text, String option) throws IOException {
        Path build = directory.resolve(place);
        Path classes = Files.createDirectories(build.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), text);
        var request = new BuildRequest(build);
        request.classPath().add(classes);
        request.startsAt("A");
        request.isNamed("a");
        request.builderOptions().add(option);
        return new BuildId(new BuilderHome(Path.of("/cache/key")), request).value();
    }

    @Test
    void sameInputsElsewhereGiveTheSame() throws IOException {
        assertThat(id("one", "x", "-H:F=" + directory.resolve("one/f")))
                .isEqualTo(id("other", "x", "-H:F=" + directory.resolve("other/f")));
    }

    @Test
    void otherClassesGiveAnother() throws IOException {
        assertThat(id("one", "x", "-H:+F")).isNotEqualTo(id("one", "y", "-H:+F"));
    }

    @Test
    void otherOptionsGiveAnother() throws IOException {
        assertThat(id("one", "x", "-H:+F")).isNotEqualTo(id("one", "x", "-H:-F"));
    }
}
