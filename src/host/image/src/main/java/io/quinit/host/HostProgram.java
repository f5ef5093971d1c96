package io.quinit.host;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program of the host that does a part of the work.
 *
 * @param name as on the command line, or the absolute path of what no package has
 * @param debianPackage the package to install when it is missing; empty: none
 */
public record HostProgram(String name, String debianPackage) {
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    /** What a program wrote, standard error among it, and how it ended. */
    public record Result(int status, List<String> lines) {
        public String text() {
            return String.join("\n", lines);
        }
    }

    /** What a program wrote, each of its outputs by itself, and how it ended. */
    public record Output(int status, String text, String error) {}

    /** A program that no package has, by its file. */
    public HostProgram(Path file) {
        this(file.toAbsolutePath().toString(), "");
    }

    /** @throws HostFailure naming the Debian package when the program is not installed */
    public Path path() {
        return find().orElseThrow(
                        () -> new HostFailure("%s is not installed; it is in the Debian package %s: apt-get install %s"
                                .formatted(name, debianPackage, debianPackage)));
    }

    /** Where it is; empty when it is not installed. */
    public Optional<Path> find() {
        if (debianPackage.isEmpty()) {
            return Optional.of(Path.of(name));
        }
        // An ordinary user's PATH lacks the directories that hold mke2fs and depmod.
        var directories = System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin";
        return Arrays.stream(directories.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it to its end and gives its output; @throws HostFailure with that output when it fails. */
    public List<String> run(Map<String, String> environment, List<String> arguments) {
        var result = tryRun(environment, Path.of(""), arguments, line -> {});
        if (result.status != 0) {
            throw new HostFailure("%s %s failed with status %d:%n%s"
                    .formatted(name, String.join(" ", arguments), result.status, result.text()));
        }
        return result.lines;
    }

    /** Runs it to its end and gives its standard output alone; @throws HostFailure with standard error when it fails. */
    public String output(List<String> arguments) {
        Output output = tryOutput(arguments);
        if (output.status != 0) {
            throw new HostFailure("%s %s failed with status %d:%n%s"
                    .formatted(name, String.join(" ", arguments), output.status, output.error.strip()));
        }
        return output.text;
    }

    /** Runs it to its end, whatever that is, for what it writes to each of its two outputs. */
    public Output tryOutput(List<String> arguments) {
        return tryOutput(Path.of(""), Map.of(), arguments, NO_LIMIT).orElseThrow();
    }

    /**
     * As {@link #tryOutput(List)}, in a directory.
     *
     * @param limit how long it may take
     * @return empty when it took longer, and was ended
     */
    public Optional<Output> tryOutput(
            Path directory, Map<String, String> environment, List<String> arguments, Duration limit) {
        try (var kept = new KeptOutput()) {
            var builder = builder(environment, arguments)
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(kept.text().toFile())
                    .redirectError(kept.errors().toFile());
            var status = await(builder.start(), limit);
            return status.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Output(
                            status.getAsInt(), kept.read(name, kept.text()), kept.read(name, kept.errors())));
        } catch (IOException failure) {
            throw cannotRun(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static OptionalInt await(Process process, Duration limit) throws InterruptedException {
        try {
            return process.waitFor(limit) ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs it in a directory to its end, whatever that is; each line goes to {@code progress} as it comes. */
    public Result tryRun(Path directory, List<String> arguments, Consumer<String> progress) {
        return tryRun(Map.of(), directory, arguments, progress);
    }

    private Result tryRun(
            Map<String, String> environment, Path directory, List<String> arguments, Consumer<String> progress) {
        var builder = builder(environment, arguments)
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        var lines = new ArrayList<String>();
        try {
            var process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader()) {
                for (var line = output.readLine(); line != null; line = output.readLine()) {
                    lines.add(line);
                    progress.accept(line);
                }
            }
            return new Result(process.waitFor(), lines);
        } catch (IOException failure) {
            throw cannotRun(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private ProcessBuilder builder(Map<String, String> environment, List<String> arguments) {
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(path().toString()), arguments.stream()).toList());
        // Messages are searched for words: never in the user's language.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    private HostFailure cannotRun(IOException failure) {
        return new HostFailure("%s cannot be run: %s".formatted(name, failure.getMessage()), failure);
    }

    private HostFailure interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new HostFailure(name + " was interrupted", interrupted);
    }
}
