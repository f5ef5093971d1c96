package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the host that reads an image of a file system. It runs in the work folder, where the image is called {@code image}:
 * no name that somebody gave an image is taken for an option.
 *
 * @param name as on the command line
 * @param debianPackage the package to install when it is missing
 * @param limit how long it may take: an image can be made so that a program never ends
 */
record ImageProgram(String name, String debianPackage, Duration limit) {
    private static final int SHOWN_LINES = 5;
    /** In bytes; a whole distribution's files are listed in 20 MiB. */
    private static final long MOST_OUTPUT = 256 << 20;

    /** It is not installed; the message names the Debian package. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(ImageProgram program) {
            super("%s, which reads such an image, is not installed; it is in the Debian package %s: apt-get install %s"
                    .formatted(program.name, program.debianPackage, program.debianPackage));
        }
    }

    ImageProgram(String name, String debianPackage) {
        this(name, debianPackage, Duration.ofMinutes(5));
    }

    /** What a program wrote to standard output and standard error, and how it ended. */
    record Result(int status, List<String> output, List<String> errors) {}

    /** The fault that made the program fail. */
    MalformedFileException fault(Result result) {
        var lines = result.errors.isEmpty() ? List.of("status " + result.status) : result.errors;
        return new MalformedFileException("damaged: %s cannot read it: %s"
                .formatted(
                        name,
                        EntryName.shown(String.join(
                                "; ", lines.stream().limit(SHOWN_LINES).toList()))));
    }

    /**
     * Runs it to its end.
     *
     * @throws Missing when it is not installed
     * @throws MalformedFileException when it takes too long
     */
    Result run(Path folder, List<String> arguments) throws IOException {
        var out = folder.resolve("output");
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(path().toString()), arguments.stream())
                        .toList())
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");
        return new Result(await(builder.start()), lines(out), lines(errors));
    }

    private int await(Process process) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new MalformedFileException(
                    "%s has not read it after %d s: given up".formatted(name, limit.toSeconds()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> lines(Path file) throws IOException {
        if (Files.size(file) > MOST_OUTPUT) {
            throw new MalformedFileException("%s says %d bytes about it: too much".formatted(name, Files.size(file)));
        }
        // Not as text that must be well formed: names of files need not be.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private Path path() throws IOException {
        // An ordinary user's PATH lacks the folders that hold debugfs.
        var folders = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new Missing(this));
    }
}
