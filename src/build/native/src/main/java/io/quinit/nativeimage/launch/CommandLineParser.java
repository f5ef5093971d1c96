package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.launch.BuildRequest.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads the arguments of {@code native-image}, and then the metadata of the class path that they name. */
final class CommandLineParser {
    private final OptionReader reader;
    private final BuildRequest request;
    private final ClassPath classPath;
    private final List<String> operands = new ArrayList<>();
    private final List<ConfigExclusion> exclusions = new ArrayList<>();
    private Path jar;

    /** @param request to be filled */
    CommandLineParser(OptionReader reader, BuildRequest request) {
        this.reader = reader;
        this.request = request;
        this.classPath = new ClassPath(request.directory());
    }

    void parse(List<String> arguments) throws IOException {
        read(new ArrayDeque<>(arguments));
        if (jar != null) {
            startAtJar();
        } else if (!operands.isEmpty()) {
            startAtClass();
        }
        takeName();
        request.classPath().addAll(classPath.entries());
        new ClassPathMetadata(reader, exclusions, request).read();
        if (!request.hasName()) {
            request.isNamed(defaultName());
        }
    }

    private void takeName() {
        if (operands.size() > 1) {
            throw new UsageException("more names than a main class and an image: %s".formatted(operands));
        }
        if (!operands.isEmpty() && !request.hasName()) {
            request.isNamed(operands.getFirst());
        }
    }

    private void read(Deque<String> arguments) throws IOException {
        while (!arguments.isEmpty()) {
            if (!arguments.peek().startsWith("-")) {
                operands.add(arguments.pop());
            } else if (!readOwn(arguments)) {
                request.builderOptions().addAll(reader.read(arguments, Origin.USER));
            }
        }
    }

    /** Options that make sense on a command line only. */
    private boolean readOwn(Deque<String> arguments) throws IOException {
        String argument = arguments.peek();
        String option = argument.startsWith("--") ? argument.split("=", 2)[0] : argument;
        switch (option) {
            case "-cp", "-classpath", "--class-path" -> classPath.addAll(OptionReader.value(arguments));
            case "-jar" ->
                jar = request.directory().resolve(OptionReader.value(arguments)).normalize();
            case "-o" -> request.isNamed(OptionReader.value(arguments));
            case "--exclude-config" ->
                exclusions.add(
                        ConfigExclusion.of(OptionReader.value(arguments), OptionReader.following(arguments, argument)));
            case "--verbose" -> {
                arguments.pop();
                request.isVerbose();
            }
            case "--dry-run" -> {
                arguments.pop();
                request.does(Action.SHOW_COMMAND);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** As with java(1), the jar is all of the class path. */
    private void startAtJar() throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("there is no jar %s".formatted(jar));
        }
        if (!classPath.entries().isEmpty()) {
            throw new UsageException("-jar %s and a class path exclude each other".formatted(jar));
        }
        JarManifest manifest = JarManifest.of(jar);
        request.startsAt(manifest.mainClass());
        manifest.moduleOptions().forEach(option -> request.builderOptions().add(Origin.USER.markStable(option)));
        classPath.add(jar);
    }

    private void startAtClass() throws IOException {
        request.startsAt(operands.removeFirst());
        if (classPath.entries().isEmpty()) {
            classPath.add(request.directory());
        }
    }

    private String defaultName() {
        return jar != null
                ? jar.getFileName().toString().replaceFirst("\\.jar$", "")
                : request.mainClass().toLowerCase(Locale.ROOT);
    }
}
