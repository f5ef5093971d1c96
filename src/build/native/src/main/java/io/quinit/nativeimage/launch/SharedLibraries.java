package io.quinit.nativeimage.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's shared libraries that an executable is linked against. They go beside it, where its run path looks first,
 * and where Quarkus picks them up when it moves the executable.
 */
final class SharedLibraries {
    private final List<Path> directories;

    /** @param directories where the home keeps libraries; a name is taken from the first that has it */
    SharedLibraries(List<Path> directories) {
        this.directories = directories;
    }

    void copyBeside(Path executable) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> library : neededBy(executable).entrySet()) {
            Files.copy(
                    library.getValue(),
                    executable.resolveSibling(library.getKey()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** By name, with all that these need in turn; what the home does not have is the system's. */
    private Map<String, Path> neededBy(Path executable) throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, Path>();
        var open = new ArrayDeque<Path>(List.of(executable));
        while (!open.isEmpty()) {
            for (String name : DynamicSection.needed(open.pop())) {
                Optional<Path> library = inHome(name);
                if (library.isPresent() && found.putIfAbsent(name, library.get()) == null) {
                    open.add(library.get());
                }
            }
        }
        return found;
    }

    private Optional<Path> inHome(String name) {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
