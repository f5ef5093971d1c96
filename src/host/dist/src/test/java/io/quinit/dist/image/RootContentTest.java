package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootContentTest {
    @TempDir
    private Path directory;

    private Path assembled() throws Exception {
        var target = Files.createDirectory(directory.resolve("target"));
        RootContent.assemble(directory.resolve("source"), false, target);
        return target;
    }

    @Test
    void mountPointsAreThereWithoutAnyFileOfTheImage() throws Exception {
        assertThat(assembled().toFile().list())
                .containsExactlyInAnyOrder("dev", "etc", "mnt", "proc", "root", "sys", "tmp");
    }

    @Test
    void modesDoNotDependOnTheUmaskOfTheCheckout() throws Exception {
        var source = Files.createDirectories(directory.resolve("source/etc"));
        var agent = Files.writeString(source.resolve("agent"), "#!/bin/sh\n");
        var text = Files.writeString(source.resolve("text"), "x");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(agent, PosixFilePermissions.fromString("rwxrwxr--"));
        Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-rw-rw-"));
        var target = assembled();
        assertThat(mode(target.resolve("etc"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(target.resolve("etc/agent"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(target.resolve("etc/text"))).isEqualTo("rw-r--r--");
    }

    @Test
    void linksStayLinks() throws Exception {
        Files.createDirectories(directory.resolve("source"));
        Files.createSymbolicLink(directory.resolve("source/sbin"), Path.of("bin"));
        assertThat(assembled().resolve("sbin")).isSymbolicLink();
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
