package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void eachFileIsAnImage() throws IOException {
        Files.writeString(folder.resolve("cloud.properties"), """
                path=../target/cloud
                fetch=bin/fetch cloud
                absent=init.root.fstype=erofs, init.steps.zram
                """);
        Files.writeString(folder.resolve("disk.properties"), "path=/srv/disk.img\n");
        Files.writeString(folder.resolve("README"), "no image");

        var images = new ImageFolder(folder, problems).read();

        assertThat(problems).isEmpty();
        assertThat(images).containsOnlyKeys("cloud", "disk");
        assertThat(images.get("cloud").config().path()).isEqualTo("../target/cloud");
        assertThat(images.get("cloud").config().fetch()).contains("bin/fetch cloud");
        assertThat(images.get("cloud").config().absent())
                .contains(List.of("init.root.fstype=erofs", "init.steps.zram"));
        assertThat(images.get("cloud").folder()).isEqualTo(folder);
        assertThat(images.get("disk").config().absent()).isEmpty();
    }

    @Test
    void mistypedAndMissingKeysAreNamedWithTheirFile() throws IOException {
        Files.writeString(folder.resolve("a.properties"), "pth=x\n");

        assertThat(new ImageFolder(folder, problems).read()).isEmpty();

        assertThat(problems).hasSize(2).allMatch(problem -> problem.startsWith(folder.resolve("a.properties") + ": "));
        assertThat(problems.toString()).contains("unknown property pth; known are absent, agent", "path is missing");
    }

    @Test
    void fileThatIsNoPropertiesFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.properties"), "path=x\\uXYZ\n");

        new ImageFolder(folder, problems).read();

        assertThat(problems).isNotEmpty().first().asString().contains("a.properties", "\\uxxxx");
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        new ImageFolder(folder.resolve("none"), problems).read();

        assertThat(problems).singleElement().asString().contains("quinit.image-folder", "none");
    }
}
