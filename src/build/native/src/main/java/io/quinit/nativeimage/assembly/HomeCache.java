package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The directory of finished homes. One is put together under a name that nobody takes for a home and renamed when it is
 * whole; a lock lets one process at a time do that, and the others find its home.
 */
public final class HomeCache {
    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final Consumer<String> progress;

    public HomeCache(Path directory, Consumer<String> progress) {
        this.directory = directory.toAbsolutePath();
        this.progress = progress;
    }

    /** As the XDG base directory specification has it. */
    public static Path defaultDirectory(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("quinit/native-image");
    }

    public Path home(HomeIngredients ingredients) throws IOException, InterruptedException {
        String key = ingredients.key();
        Path home = directory.resolve(key);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(directory);
        try (var channel = FileChannel.open(
                directory.resolve(key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            /* Released with the channel, and by the kernel when this process dies. */
            channel.lock();
            if (!Files.isDirectory(home)) {
                make(ingredients, home);
            }
        }
        return home;
    }

    private void make(HomeIngredients ingredients, Path home) throws IOException, InterruptedException {
        progress.accept("making a native-image home in %s (once)".formatted(home));
        Path unfinished = home.resolveSibling(home.getFileName() + UNFINISHED);
        /* Left by a run that was interrupted: the lock says that nobody is at work on it. */
        delete(unfinished);
        new HomeAssembly(ingredients, new BuilderHome(unfinished), progress).run();
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
