package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK's own native libraries that an image may be linked against. */
record JdkLibraries(BuilderHome home) {
    private static final List<String> NAMES = List.of(
            "java",
            "nio",
            "net",
            "zip",
            "extnet",
            "prefs",
            "management",
            "management_ext",
            "rmi",
            "j2gss",
            "instrument");

    List<Path> files() {
        return NAMES.stream().map(this::file).filter(Files::isRegularFile).toList();
    }

    private Path file(String name) {
        return home.jdkLibraries().resolve("lib" + name + ".so");
    }

    /**
     * The builder wants archives ({@code libjava.a}), which no JDK package has. The linker goes by a file's content: a
     * link of that name to the shared library makes it link against that.
     */
    void offerAsArchives() throws IOException {
        Files.createDirectories(home.staticLibraries());
        for (Path library : files()) {
            offer(library);
        }
        offer(home.jvmLibrary().resolve("libjvm.so"));
    }

    private void offer(Path library) throws IOException {
        Path archive =
                home.staticLibraries().resolve(library.getFileName().toString().replaceFirst("\\.so$", ".a"));
        Files.createSymbolicLink(archive, archive.getParent().relativize(library));
    }
}
