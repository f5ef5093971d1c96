package io.quinit.dist.image;

import io.quinit.dist.initramfs.SharedLibraries;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** Puts together the directory that becomes an image's root file system. */
final class RootContent {
    private static final HostProgram BUSYBOX = new HostProgram("busybox", "busybox-static");

    /** Mount points and what a shell expects. */
    private static final List<String> DIRECTORIES = List.of("dev", "etc", "mnt", "proc", "root", "sys", "tmp");

    private RootContent() {}

    /**
     * @param source the image's own files; there need not be any
     * @param busybox whether to add a static busybox and a link for each of its applets that the image has no file for
     * @param target an empty directory
     */
    static void assemble(Path source, boolean busybox, Path target) throws IOException {
        for (var name : DIRECTORIES) {
            Files.createDirectory(target.resolve(name));
        }
        if (Files.isDirectory(source)) {
            copy(source, target);
        }
        if (busybox) {
            addBusybox(target.resolve("bin"));
        }
        normalise(target);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (var walk = Files.walk(source)) {
            for (var path : walk.filter(path -> !path.equals(source)).toList()) {
                var copy = target.resolve(source.relativize(path).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void addBusybox(Path bin) throws IOException {
        var program = BUSYBOX.path();
        if (!SharedLibraries.read(program).isStatic()) {
            throw new HostFailure(
                    "%s needs shared libraries; install the Debian package busybox-static".formatted(program));
        }
        Files.createDirectories(bin);
        Files.copy(program, bin.resolve("busybox"));
        for (var applet : BUSYBOX.run(Map.of(), List.of("--list"))) {
            var link = bin.resolve(applet);
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, Path.of("busybox"));
            }
        }
    }

    /** Modes as git knows them, executable or not: the rest is the umask of whoever checked the files out. */
    private static void normalise(Path target) throws IOException {
        try (var walk = Files.walk(target)) {
            for (var path : walk.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                var mode = Files.isExecutable(path) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
            }
        }
    }
}
