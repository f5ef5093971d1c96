package io.quinit.vmtests;

import io.quinit.dist.root.RootFileSystem;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;

/** Folders that become a root file system of a test's own. */
final class TestRoot {
    /** The image's own guest agent. */
    static final Path AGENT = Image.project().resolve("test-images/" + Image.FIRST + "/root/usr/local/bin/guest-agent");

    private TestRoot() {}

    /** The usual mount points, busybox, and the image's own guest agent. */
    static Path usual(Path root) throws IOException {
        for (String mountPoint : List.of("dev", "proc", "sys", "tmp")) {
            Files.createDirectories(root.resolve(mountPoint));
        }
        addBusybox(root);
        addAgent(root, Files.readString(AGENT));
        return root;
    }

    /** With {@code /bin/sh} alone: it runs its other applets itself. */
    static void addBusybox(Path root) throws IOException {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.copy(new HostProgram("busybox", "busybox-static").path(), bin.resolve("busybox"));
        Files.createSymbolicLink(bin.resolve("sh"), Path.of("busybox"));
    }

    static void addAgent(Path root, String script) throws IOException {
        addProgram(root, "usr/local/bin/guest-agent", script.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path below the root, without a slash in front */
    static void addProgram(Path root, String path, byte[] content) throws IOException {
        Path program = root.resolve(path);
        Files.createDirectories(program.getParent());
        Files.write(program, content);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** An ext4 image of a folder, of the usual size. */
    static Path ext4(Path root, Path out) throws IOException {
        RootFileSystem.ext4.make(root, OptionalLong.empty(), out);
        return out;
    }
}
