package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.io.Command;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Compiles our C sources. */
final class CCompiler {
    private static final Command GCC = Command.of("gcc", "-std=gnu11", "-O2", "-fPIC", "-Wall", "-Wextra", "-Werror");

    private final Path sources;
    private final List<String> includes;

    /**
     * @param sources where to unpack the C sources that this program carries
     * @param includes directories of headers beside our own
     */
    CCompiler(Path sources, List<Path> includes) {
        this.sources = sources;
        this.includes = includes.stream().map(directory -> "-I" + directory).toList();
    }

    Path unpack(String source) throws IOException {
        Path file = sources.resolve(source);
        Files.createDirectories(file.getParent());
        try (InputStream in = OwnCode.source(source)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    void sharedLibrary(Path library, List<Path> files, String... options) throws IOException, InterruptedException {
        Files.createDirectories(library.getParent());
        gcc().with(List.of("-shared", "-o", library.toString()))
                .with(files.stream().map(Path::toString).toList())
                .with(List.of(options))
                .output();
    }

    void archive(Path archive, List<Path> files) throws IOException, InterruptedException {
        Files.createDirectories(archive.getParent());
        var objects = new ArrayList<String>();
        for (Path file : files) {
            String object = file.toString().replaceFirst("\\.c$", ".o");
            gcc().with(List.of("-c", file.toString(), "-o", object)).output();
            objects.add(object);
        }
        /* D: no times and owners in the archive. */
        Command.of("ar", "rcsD", archive.toString()).with(objects).output();
    }

    /** Whether the linker has a library of that file name; gcc answers with a path then, and with the name if not. */
    boolean finds(String library) throws IOException, InterruptedException {
        return Command.of("gcc", "-print-file-name=" + library).output().contains("/");
    }

    private Command gcc() {
        return GCC.with(includes);
    }
}
