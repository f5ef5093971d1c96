package io.quinit.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is compiled of one C file. */
public final class CProgram {
    private static final HostProgram GCC = new HostProgram("gcc", "gcc");

    private CProgram() {}

    /**
     * A program linked statically.
     *
     * @param options further ones for the compiler
     */
    public static Path compile(Path source, Path out, String... options) {
        return gcc(source, out, List.of("-static"), options);
    }

    /** A library for a program to load. */
    public static Path library(Path source, Path out) {
        return gcc(source, out, List.of("-shared", "-fPIC"));
    }

    private static Path gcc(Path source, Path out, List<String> kind, String... options) {
        List<String> arguments = new ArrayList<>(kind);
        arguments.addAll(List.of("-O2", "-o", out.toString()));
        arguments.addAll(List.of(options));
        arguments.add(source.toString());
        GCC.run(Map.of(), arguments);
        return out;
    }

    /** Copies a resource beside a class to where the compiler can read it. */
    public static Path source(Class<?> beside, String name, Path directory) throws IOException {
        Path source = directory.resolve(name);
        try (InputStream in = beside.getResourceAsStream(name)) {
            Files.copy(in, source);
        }
        return source;
    }
}
