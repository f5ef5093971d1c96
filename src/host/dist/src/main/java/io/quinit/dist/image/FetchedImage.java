package io.quinit.dist.image;

import io.quinit.dist.kernel.Apt;
import io.quinit.dist.kernel.CachedPackage;
import io.quinit.dist.kernel.ImageKernels;
import io.quinit.dist.kernel.PackageCache;
import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.dist.recipe.InitramfsMaker;
import io.quinit.host.CacheDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** What the build of the init checks of a target image: its unpacked kernel package, or the initramfs that Debian's tools make. */
public final class FetchedImage {
    private FetchedImage() {}

    /**
     * @param image directory of the target image: its image.properties
     * @param refresh whether newer packages are looked for
     * @return empty where the kernel is built from source, and has not been built
     */
    public static Optional<Path> of(Path image, boolean refresh, PrintWriter progress) throws IOException {
        var recipe = ImageRecipe.read(image);
        var kernel = ImageKernels.usual(progress).find(image, recipe, refresh);
        if (kernel.isEmpty() || recipe.maker() == InitramfsMaker.quinit) {
            return kernel.map(CachedPackage::directory);
        }
        var cache = CacheDirectory.of("initramfs-tools");
        return Optional.of(new DebianInitramfs(cache, new PackageCache(cache, new Apt(progress)), progress)
                .of(kernel.get(), refresh));
    }
}
