package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderJarsTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void makeJars() throws IOException {
        for (String name : List.of(
                "compiler", "native-image-base", "nativeimage", "objectfile", "pointsto", "svm", "svm-configure")) {
            Files.writeString(directory.resolve(name + "-25.0.2.jar"), name);
        }
    }

    @Test
    void svmJarIsFoundAmongItsNamesakes() throws IOException {
        assertThat(BuilderJars.in(directory).svm()).hasFileName("svm-25.0.2.jar");
    }

    @Test
    void missingJarsAreNamed() throws IOException {
        Files.delete(directory.resolve("pointsto-25.0.2.jar"));
        Files.delete(directory.resolve("svm-25.0.2.jar"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> BuilderJars.in(directory))
                .withMessageEndingWith("lacks jars of the builder: pointsto, svm");
    }

    @Test
    void severalVersionsAreRefused() throws IOException {
        Files.move(directory.resolve("nativeimage-25.0.2.jar"), directory.resolve("nativeimage-23.1.2.jar"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> BuilderJars.in(directory))
                .withMessageEndingWith("several versions: 23.1.2, 25.0.2");
    }

    @Test
    void missingDirectoryIsNamed() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> BuilderJars.in(directory.resolve("absent")))
                .withMessageContainingAll("absent", "--jars");
    }
}
