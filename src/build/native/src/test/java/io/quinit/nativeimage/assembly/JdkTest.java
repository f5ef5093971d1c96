package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.io.ContentDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTest {
    private static final String RELEASE = """
            JAVA_VERSION="25.0.3"
            OS_NAME="Linux"
            LIBC="gnu"
            """;

    @TempDir
    private Path directory;

    private Path root;

    @BeforeEach
    void makeJdk() throws IOException {
        root = Files.createDirectories(directory.resolve("jdk"));
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("lib"));
        Files.writeString(root.resolve("release"), RELEASE);
        Files.writeString(root.resolve("bin/javac"), "");
        assertThat(root.resolve("bin/javac").toFile().setExecutable(true)).isTrue();
        Files.writeString(root.resolve("lib/libjava.so"), "library");
    }

    private String digest() throws IOException {
        var digest = new ContentDigest();
        Jdk.at(root).addTo(digest);
        return digest.shortHex();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"JAVA_VERSION=\"21.0.2\"", "JAVA_VERSION=\"250\"", "OS_NAME=\"Darwin\"", "LIBC=\"musl\""})
    void unfitJdkIsRefused(String line) throws IOException {
        Files.writeString(root.resolve("release"), RELEASE + line);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Jdk.at(root))
                .withMessageContainingAll(root.toString(), line.replace("\"", ""), "--jdk");
    }

    @Test
    void directoryThatIsNoJdkIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Jdk.at(directory))
                .withMessageContaining("%s is no JDK", directory);
    }

    @Test
    void libraryOfAnotherSizeIsAnotherJdk() throws IOException {
        String before = digest();
        Files.writeString(root.resolve("lib/libjava.so"), "another library");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void samePartsElsewhereAreTheSameJdk() throws IOException {
        String before = digest();
        root = Files.move(root, directory.resolve("elsewhere"));
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void homeMadeOfItIsTheSameJdk() throws IOException {
        String before = digest();
        Files.createDirectories(root.resolve("lib/svm/builder"));
        Files.writeString(root.resolve("lib/svm/builder/svm.jar"), "builder");
        assertThat(digest()).isEqualTo(before);
        Jdk.at(root).copyTo(directory.resolve("copy"));
        assertThat(directory.resolve("copy/lib/svm")).doesNotExist();
    }

    @Test
    void copyHoldsWhatLinksLeadTo() throws IOException {
        Path outside = Files.writeString(directory.resolve("cacerts"), "certificates");
        Files.createSymbolicLink(root.resolve("lib/cacerts"), outside);
        Files.createSymbolicLink(root.resolve("lib/dangling"), directory.resolve("absent"));
        Files.writeString(root.resolve("lib/src.zip"), "sources");
        Path copy = directory.resolve("copy");

        Jdk.at(root).copyTo(copy);

        assertThat(copy.resolve("bin/javac")).isExecutable();
        assertThat(copy.resolve("lib/cacerts")).hasContent("certificates").isRegularFile();
        assertThat(copy.resolve("lib/dangling")).doesNotExist();
        assertThat(copy.resolve("lib/src.zip")).doesNotExist();
    }
}
