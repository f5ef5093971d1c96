package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.io.Command;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small C program around our C sources, to see what they do without an image. */
final class CProgram {
    private final Path directory;
    private final List<String> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    CProgram(Path directory) throws IOException {
        this.directory = directory;
        for (String header : List.of("include/cpu_features.h", "include/cpuid_x86_64.h", "include/svm_locale.h")) {
            unpack(header);
        }
        Path jars = Path.of(System.getProperty("builder.jars"));
        new CpuFeatureHeaders(BuilderJars.in(jars).svm()).writeTo(directory.resolve("include"));
    }

    private Path unpack(String source) throws IOException {
        Path file = directory.resolve(source);
        Files.createDirectories(file.getParent());
        try (InputStream in = OwnCode.source(source)) {
            Files.copy(in, file);
        }
        return file;
    }

    CProgram with(String source) throws IOException {
        sources.add(unpack(source).toString());
        return this;
    }

    CProgram replacing(String header, String text) throws IOException {
        Files.writeString(directory.resolve(header), text);
        return this;
    }

    CProgram defining(String macro, Path value) {
        options.add("-D%s=\"%s\"".formatted(macro, value));
        return this;
    }

    CProgram main(String text) throws IOException, InterruptedException {
        Path main = Files.writeString(directory.resolve("main.c"), text);
        Command.of("gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I" + directory.resolve("include"))
                .with(options)
                .with(sources)
                .with(List.of(main.toString(), "-o", program()))
                .output();
        return this;
    }

    private String program() {
        return directory.resolve("program").toString();
    }

    record Result(int status, String output) {}

    /** With these variables and no others. */
    Result run(Map<String, String> environment) throws IOException, InterruptedException {
        var start = new ProcessBuilder(program()).redirectErrorStream(true);
        start.environment().clear();
        start.environment().putAll(environment);
        Process process = start.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
