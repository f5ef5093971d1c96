package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.layout.BuilderHome;
import io.quinit.nativeimage.options.ApiOptionTable;
import io.quinit.nativeimage.options.OptionTranslator;
import io.quinit.nativeimage.options.ValueTransformers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads the arguments of {@code native-image}, and the metadata of the class path that they name. */
final class CommandLineParser {
    /** More arguments, ahead of those on the command line; GraalVM's launcher has it under the same name. */
    private static final String MORE_OPTIONS = "NATIVE_IMAGE_OPTIONS";

    private final BuilderHome home;
    private final Path folder;
    private final List<String> operands = new ArrayList<>();
    private final List<ConfigExclusion> exclusions = new ArrayList<>();
    private final BuildRequest request;
    private Path jar;

    CommandLineParser(BuilderHome home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.request = new BuildRequest(folder);
    }

    BuildRequest parse(List<String> arguments) throws IOException {
        var files = new ArgumentFiles(folder);
        var all = new ArrayList<String>(ArgumentFiles.split(System.getenv().getOrDefault(MORE_OPTIONS, "")));
        all.addAll(files.expand(arguments));
        if (all.contains("--version")) {
            request.does(BuildRequest.Action.SHOW_VERSION);
            return request;
        }
        if (all.contains("--help") || all.contains("--help-extra")) {
            request.does(BuildRequest.Action.SHOW_HELP);
            return request;
        }
        ApiOptionTable table = home.options();
        var translator = new OptionTranslator(
                table, new ValueTransformers(home.builderJars()), text -> System.err.println("Warning: " + text));
        var reader = new OptionReader(table, translator, request);
        read(new ArrayDeque<>(all), reader);
        nameParts();
        new ClassPathMetadata(reader, exclusions, request).read();
        if (!request.hasName()) {
            request.isNamed(defaultName());
        }
        return request;
    }

    private void read(Deque<String> arguments, OptionReader reader) {
        while (!arguments.isEmpty()) {
            if (!arguments.peek().startsWith("-")) {
                operands.add(arguments.pop());
            } else if (!readOwn(arguments)) {
                request.builderOptions().addAll(reader.read(arguments, Origin.USER));
            }
        }
    }

    /** Options that make sense on a command line only. */
    private boolean readOwn(Deque<String> arguments) {
        String argument = arguments.peek();
        String option = argument.startsWith("--") ? argument.split("=", 2)[0] : argument;
        switch (option) {
            case "-cp", "-classpath", "--class-path" ->
                request.classPath().addAll(ClassPath.parse(value(arguments), folder));
            case "-jar" -> jar = folder.resolve(value(arguments));
            case "-o" -> request.isNamed(value(arguments));
            case "--exclude-config" ->
                exclusions.add(ConfigExclusion.of(value(arguments), following(arguments, argument)));
            case "--verbose" -> {
                arguments.pop();
                request.isVerbose();
            }
            case "--dry-run" -> {
                arguments.pop();
                request.isDryRun();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String value(Deque<String> arguments) {
        String option = arguments.pop();
        int value = option.indexOf('=');
        return value >= 0 ? option.substring(value + 1) : following(arguments, option);
    }

    static String following(Deque<String> arguments, String option) {
        if (arguments.isEmpty()) {
            throw new UsageException("option %s needs a value after it".formatted(option));
        }
        return arguments.pop();
    }

    /** Main class and image name are what is left: {@code MAIN [NAME]}, or {@code [NAME]} beside {@code -jar}. */
    private void nameParts() throws IOException {
        Deque<String> rest = new ArrayDeque<>(operands);
        if (jar != null) {
            JarManifest manifest = JarManifest.of(jar);
            request.startsAt(manifest.mainClass());
            request.classPath().addAll(0, manifest.classPath());
            manifest.moduleOptions().forEach(option -> request.builderOptions().add(Origin.USER.markStable(option)));
        } else if (!rest.isEmpty()) {
            request.startsAt(rest.pop());
            if (request.classPath().isEmpty()) {
                request.classPath().add(folder);
            }
        }
        if (!rest.isEmpty() && !request.hasName()) {
            request.isNamed(rest.pop());
        }
        if (!rest.isEmpty()) {
            throw new UsageException(
                    "too many names: %s; one main class and one image name are taken".formatted(operands));
        }
    }

    private String defaultName() {
        return jar != null
                ? jar.getFileName().toString().replaceFirst("\\.jar$", "")
                : request.mainClass().toLowerCase(Locale.ROOT);
    }
}
