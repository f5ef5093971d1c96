package io.quinit.nativeimage.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A class path as java(1) takes it: entries that do not exist are passed over, {@code DIR/*} means the jars in DIR. */
final class ClassPath {
    private ClassPath() {}

    static List<Path> parse(String text, Path folder) {
        return Arrays.stream(text.split(File.pathSeparator))
                .flatMap(entry -> entries(entry, folder))
                .filter(Files::exists)
                .toList();
    }

    private static Stream<Path> entries(String entry, Path folder) {
        if (!entry.equals("*") && !entry.endsWith("/*")) {
            return Stream.of(folder.resolve(entry).normalize());
        }
        Path jars = folder.resolve(entry.substring(0, entry.length() - 1));
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
