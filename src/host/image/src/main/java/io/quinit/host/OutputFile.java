package io.quinit.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and renames it: whoever looks finds the old file or the new one, never a half. */
public final class OutputFile {
    /** Writes the content to the path that it is given. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException;
    }

    private OutputFile() {}

    public static void replace(Path file, Writer writer) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var partial = directory.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            writer.write(partial);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
