package io.quinit.vmtests;

import io.quinit.tool.HostProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that become a root file system of a test's own. */
final class TestRoot {
    /** The image's own guest agent. */
    static final Path AGENT = Image.project().resolve("test-images/" + Image.NAME + "/root/usr/local/bin/guest-agent");

    private TestRoot() {}

    /** With {@code /bin/sh} alone: it runs its other applets itself. */
    static void addBusybox(Path root) throws IOException {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.copy(new HostProgram("busybox", "busybox-static").path(), bin.resolve("busybox"));
        Files.createSymbolicLink(bin.resolve("sh"), Path.of("busybox"));
    }

    static void addAgent(Path root, String script) throws IOException {
        Path agent = root.resolve("usr/local/bin/guest-agent");
        Files.createDirectories(agent.getParent());
        Files.writeString(agent, script);
        Files.setPosixFilePermissions(agent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
