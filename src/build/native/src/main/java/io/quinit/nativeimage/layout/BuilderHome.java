package io.quinit.nativeimage.layout;

import io.quinit.nativeimage.options.ApiOptionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in a home; its parts are put there by {@code io.quinit.nativeimage.parts}. */
public record BuilderHome(Path root) {

    public Path java() {
        return root.resolve("bin/java");
    }

    public Path jdkLibraries() {
        return root.resolve("lib");
    }

    public Path svm() {
        return root.resolve("lib/svm");
    }

    public Path builder() {
        return svm().resolve("builder");
    }

    /** Our libjvm.so, apart from the JDK's own in lib/server. */
    public Path jvmLibrary() {
        return svm().resolve("jvm");
    }

    public Path cLibraries() {
        return svm().resolve("clibraries/linux-" + architecture());
    }

    /** Where the builder looks for the JDK's libraries as archives. */
    public Path staticLibraries() {
        return jdkLibraries().resolve("static/linux-" + architecture() + "/glibc");
    }

    public Path launcherJar() {
        return svm().resolve("launcher.jar");
    }

    public Path moduleExports() {
        return svm().resolve("module-exports");
    }

    public Path optionTable() {
        return svm().resolve("options");
    }

    public Path nativeImage() {
        return root.resolve("bin/native-image");
    }

    public ApiOptionTable options() throws IOException {
        return ApiOptionTable.readFrom(optionTable());
    }

    public List<Path> builderJars() throws IOException {
        try (Stream<Path> files = Files.list(builder())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** As the builder names it. */
    public static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("x86_64") ? "amd64" : name;
    }
}
