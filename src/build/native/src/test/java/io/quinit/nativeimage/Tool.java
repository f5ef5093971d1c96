package io.quinit.nativeimage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The finished jar, run as users run it. */
final class Tool {
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private Tool() {}

    static List<String> home(Path cache) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-jar", System.getProperty("tool.jar"), "home", "--cache", cache.toString()));
        return command;
    }

    /** A home that the tests share, and later runs of them; the blank in its path is to show that none is in the way. */
    static Path sharedHome() throws IOException, InterruptedException {
        Run run = Run.of(TARGET, Map.of(), home(TARGET.resolve("native-it/the cache")));
        if (run.status() != 0) {
            throw new AssertionError(run.toString());
        }
        return Path.of(run.output().getLast());
    }
}
