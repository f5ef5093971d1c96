package io.quinit.dist.kernel;

import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.host.CacheDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Where the kernels of target images come from: Debian's package, or one that was built from its source. */
public record ImageKernels(PackageCache packages, BuiltKernels built) {
    /** Those of our cache, with Debian behind it. */
    public static ImageKernels usual(PrintWriter progress) {
        var packages = PackageCache.ofKernels(new Apt(progress));
        return new ImageKernels(packages, new BuiltKernels(CacheDirectory.of("built-kernels"), packages, progress));
    }

    /** Empty where it would have to be built: that takes minutes, and is asked for by a command of its own. */
    public Optional<CachedPackage> find(Path image, ImageRecipe recipe, boolean refresh) throws IOException {
        return recipe.buildsKernel()
                ? built.find(image, recipe)
                : Optional.of(packages.get(recipe.kernelPackage(), refresh));
    }

    /** As {@link #find}, and what would have to be built is built. */
    CachedPackage make(Path image, ImageRecipe recipe, boolean refresh) throws IOException {
        return recipe.buildsKernel()
                ? built.make(image, recipe, refresh)
                : packages.get(recipe.kernelPackage(), refresh);
    }

    /** The line about an image that is left out. */
    public static String notMade(Path image) {
        return "%s: its kernel is built from source, which has not been done here; `quinit-tool kernel %s` does it"
                .formatted(image.toAbsolutePath().normalize().getFileName(), image);
    }
}
