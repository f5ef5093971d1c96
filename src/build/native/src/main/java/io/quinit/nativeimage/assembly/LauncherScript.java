package io.quinit.nativeimage.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bin/native-image}: finds its home, through links if need be, and runs the launcher on that home's JVM. */
final class LauncherScript {
    private static final String TEXT = """
            #!/bin/sh
            home=$(dirname "$(dirname "$(readlink -f "$0")")")
            exec "$home/bin/java" -XX:TieredStopAtLevel=1 -cp "$home/lib/svm/launcher.jar" \\
                io.quinit.nativeimage.launch.NativeImage "$@"
            """;

    private LauncherScript() {}

    static void writeTo(Path file) throws IOException {
        Files.writeString(file, TEXT);
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make %s executable".formatted(file));
        }
    }
}
