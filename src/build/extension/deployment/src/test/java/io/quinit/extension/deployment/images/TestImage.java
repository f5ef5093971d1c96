package io.quinit.extension.deployment.images;

import io.quinit.image.TinyElf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A target image in a folder, put together file by file. */
final class TestImage {
    static final String VERSION = "6.1.0-test";
    private static final String MODULES = "lib/modules/" + VERSION + "/";

    private final Path folder;

    TestImage() {
        try {
            this.folder = Files.createTempDirectory("image");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path path() {
        return folder;
    }

    TestImage file(String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TestImage file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    TestImage program(String path, byte[] content) {
        file(path, content);
        try {
            Files.setPosixFilePermissions(folder.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TestImage link(String path, String target) {
        try {
            var link = folder.resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A module that fits the kernel; @param modinfo what it says beyond that */
    TestImage module(String name, String... modinfo) {
        return moduleOf(VERSION, name, modinfo);
    }

    /** A module of another kernel's. */
    TestImage moduleOf(String version, String name, String... modinfo) {
        var lines = new ArrayList<>(List.of("vermagic=" + version + " SMP", "name=" + name));
        lines.addAll(List.of(modinfo));
        return file(MODULES + "kernel/" + name + ".ko", TinyElf.module(lines.toArray(String[]::new)));
    }

    TestImage modules(String name, String content) {
        return file(MODULES + "modules." + name, content);
    }

    /** Its path. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
