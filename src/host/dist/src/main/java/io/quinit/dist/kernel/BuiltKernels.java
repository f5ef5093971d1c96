package io.quinit.dist.kernel;

import io.quinit.dist.Megabytes;
import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.host.HostFailure;
import io.quinit.host.Sha256;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The kernels that were built on this machine: a directory for each source, fragment and compiler, that looks like an unpacked kernel
 * package.
 */
public final class BuiltKernels {
    /** What source and objects take while a kernel is built. */
    private static final long ROOM = 2L << 30;

    private static final int KEY_LETTERS = 12;

    private final Path directory;
    private final PackageCache sources;
    private final PrintWriter progress;

    /**
     * @param directory for what is built
     * @param progress gets a line for what takes seconds
     */
    public BuiltKernels(Path directory, PackageCache sources, PrintWriter progress) {
        this.directory = directory;
        this.sources = sources;
        this.progress = progress;
    }

    /** What was built before; asks no network. */
    Optional<CachedPackage> find(Path image, ImageRecipe recipe) throws IOException {
        var source = sources.find(recipe.kernelPackage());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return CachedPackage.in(place(image, recipe, source.get()));
    }

    /**
     * What was built before, or else what is built now, which takes minutes.
     *
     * @param refresh whether to look for a newer source
     */
    CachedPackage make(Path image, ImageRecipe recipe, boolean refresh) throws IOException {
        var source = sources.get(recipe.kernelPackage(), refresh);
        var place = place(image, recipe, source);
        var made = CachedPackage.in(place);
        if (made.isPresent()) {
            return made.get();
        }
        try (var partial = new TemporaryDirectory(directory)) {
            checkSpace();
            var built = Files.createDirectory(partial.path().resolve("built"));
            build(partial.path(), source, recipe.kernelConfig(image), built);
            Files.writeString(built.resolve(CachedPackage.RECORD), record(image, recipe, source));
            Files.move(built, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return CachedPackage.in(place).orElseThrow();
    }

    private void build(Path work, CachedPackage source, Path fragment, Path out) throws IOException {
        var build = new KernelBuild(work, progress);
        build.unpack(source.directory());
        build.configure(fragment);
        build.compile();
        build.install(out);
    }

    private Path place(Path image, ImageRecipe recipe, CachedPackage source) throws IOException {
        var key = new Sha256().text(record(image, recipe, source)).hex().substring(0, KEY_LETTERS);
        return directory.resolve("%s-%s".formatted(source.id(), key));
    }

    /** Which kernel it is, for whoever finds it later: all that it was made from. */
    private static String record(Path image, ImageRecipe recipe, CachedPackage source) throws IOException {
        return "%sconfig-sha256=%s%n%s%n"
                .formatted(source.record(), Sha256.of(recipe.kernelConfig(image)), KernelBuild.circumstances());
    }

    private void checkSpace() {
        var free = directory.toFile().getUsableSpace();
        if (free < ROOM) {
            throw new HostFailure("a kernel's build needs %s in %s, where %s are free"
                    .formatted(Megabytes.of(ROOM), directory, Megabytes.of(free)));
        }
    }
}
