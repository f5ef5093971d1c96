package io.quinit.dist.image;

import io.quinit.host.OutputFile;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code SHA256SUMS} of a directory, as {@code sha256sum -c} reads it, and beside it the key of the inputs that the files were made
 * from. A file that was changed since (a machine that wrote to its root image) no longer counts as made.
 */
record Checksums(Path directory, List<String> names) {
    private static final String SUMS = "SHA256SUMS";
    private static final String KEY = ".inputs";

    boolean holdsFor(String key) throws IOException {
        return Files.exists(directory.resolve(KEY))
                && Files.readString(directory.resolve(KEY)).strip().equals(key)
                && names.stream().allMatch(name -> Files.isRegularFile(directory.resolve(name)))
                && Files.exists(directory.resolve(SUMS))
                && Files.readString(directory.resolve(SUMS)).equals(sums());
    }

    /** Says that the files are about to change. */
    void forget() throws IOException {
        Files.deleteIfExists(directory.resolve(KEY));
    }

    void write(String key) throws IOException {
        var sums = sums();
        OutputFile.replace(directory.resolve(SUMS), file -> Files.writeString(file, sums));
        OutputFile.replace(directory.resolve(KEY), file -> Files.writeString(file, key + "\n"));
    }

    private String sums() throws IOException {
        var sums = new StringBuilder();
        for (var name : names) {
            sums.append("%s  %s\n".formatted(Sha256.of(directory.resolve(name)), name));
        }
        return sums.toString();
    }
}
