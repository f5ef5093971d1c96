package io.quinit.dist.initramfs;

import io.quinit.host.HostFailure;
import io.quinit.image.Executable;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shared libraries that an executable needs, direct and indirect, as ld.so(8) would find them: in its RUNPATH, in {@code lib/}
 * beside it, in the system's library directories. Every {@code *.so} in that {@code lib/} counts as needed, since some are loaded by
 * name at run time (libjnidispatch.so).
 */
public final class SharedLibraries {
    private static final int X86_64 = 62;
    private static final int AARCH64 = 183;

    private final Path executable;
    private final Executable elf;
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Deque<Path> unread = new ArrayDeque<>();
    private final List<String> problems = new ArrayList<>();

    private SharedLibraries(Path executable, Executable elf) {
        this.executable = executable;
        this.elf = elf;
    }

    /**
     * The files by the name under which they are asked for; the dynamic loader itself is not among them.
     *
     * @throws HostFailure with every library that is missing, and where it was looked for
     */
    public static SortedMap<String, Path> of(Path executable) throws IOException {
        var libraries = new SharedLibraries(executable, read(executable));
        libraries.collect();
        return libraries.found;
    }

    /** @throws HostFailure when the file is no ELF executable or library */
    public static Executable read(Path file) throws IOException {
        try {
            return Executable.of(Files.readAllBytes(file));
        } catch (MalformedFileException failure) {
            throw new HostFailure("%s: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    private void collect() throws IOException {
        unread.add(executable);
        for (var library : beside()) {
            found.put(library.getFileName().toString(), library);
            unread.add(library);
        }
        while (!unread.isEmpty()) {
            var file = unread.remove();
            for (var name : read(file).needed()) {
                need(name, file);
            }
        }
        if (!problems.isEmpty()) {
            throw new HostFailure(String.join(System.lineSeparator(), problems));
        }
    }

    private void need(String name, Path neededBy) throws IOException {
        // libc.so.6 names the loader among its needs; it is in memory before any library is.
        if (found.containsKey(name) || elf.interpreter().orElse("").endsWith("/" + name)) {
            return;
        }
        for (var directory : directories()) {
            var candidate = directory.resolve(name);
            if (Files.isRegularFile(candidate) && read(candidate).machine() == elf.machine()) {
                found.put(name, candidate);
                unread.add(candidate);
                return;
            }
        }
        problems.add("%s needs the library %s, which is in none of %s".formatted(neededBy, name, directories()));
    }

    private Path ownDirectory() {
        return executable.toAbsolutePath().getParent();
    }

    private List<Path> beside() throws IOException {
        var directory = ownDirectory().resolve("lib");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".so"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> directories() {
        var own = elf.searchPath().stream()
                .map(path -> path.replace("$ORIGIN", ownDirectory().toString())
                        .replace("${ORIGIN}", ownDirectory().toString()));
        return Stream.concat(Stream.concat(own, Stream.of(ownDirectory() + "/lib")), systemDirectories().stream())
                .map(Path::of)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    private List<String> systemDirectories() {
        var triplet = switch (elf.machine()) {
            case X86_64 -> "x86_64-linux-gnu";
            case AARCH64 -> "aarch64-linux-gnu";
            default ->
                throw new HostFailure("%s is for ELF machine %d; expected x86-64 (62) or aarch64 (183)"
                        .formatted(executable, elf.machine()));
        };
        return List.of("/lib/" + triplet, "/usr/lib/" + triplet, "/lib64", "/usr/lib64", "/lib", "/usr/lib");
    }
}
