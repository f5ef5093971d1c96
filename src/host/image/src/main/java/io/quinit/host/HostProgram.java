package io.quinit.host;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program of the host that does a part of the work.
 *
 * @param name as on the command line, or the absolute path of what no package has
 * @param debianPackage the package to install when it is missing; empty: none
 */
public record HostProgram(String name, String debianPackage) {
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
        if (debianPackage.isEmpty()) {
            return Path.of(name);
        }
        // An ordinary user's PATH lacks the folders that hold mke2fs and depmod.
        var folders = System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin";
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new HostFailure("%s is not installed; it is in the Debian package %s: apt-get install %s"
                                .formatted(name, debianPackage, debianPackage)));
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
        try {
            Path errors = Files.createTempFile("quinit-tool", ".err");
            try {
                var process = builder(Map.of(), arguments)
                        .redirectError(errors.toFile())
                        .start();
                process.getOutputStream().close();
                var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Output(process.waitFor(), text, Files.readString(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw cannotRun(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** Runs it in a folder to its end, whatever that is; each line goes to {@code progress} as it comes. */
    public Result tryRun(Path folder, List<String> arguments, Consumer<String> progress) {
        return tryRun(Map.of(), folder, arguments, progress);
    }

    private Result tryRun(
            Map<String, String> environment, Path folder, List<String> arguments, Consumer<String> progress) {
        var builder = builder(environment, arguments)
                .directory(folder.toAbsolutePath().toFile())
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
