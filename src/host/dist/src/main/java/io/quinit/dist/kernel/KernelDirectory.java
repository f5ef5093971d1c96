package io.quinit.dist.kernel;

import io.quinit.dist.recipe.ImageRecipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of an unpacked kernel package, fetched or built into the cache where it is not there. */
public final class KernelDirectory {
    private KernelDirectory() {}

    /**
     * @param recipe directory of a target image, or the name of a kernel package or metapackage
     * @param refresh whether to look for a newer version
     * @param progress gets what apt has to say
     */
    public static Path of(String recipe, boolean refresh, PrintWriter progress) throws IOException {
        var kernels = ImageKernels.usual(progress);
        var image = Path.of(recipe);
        var kernel = Files.isDirectory(image)
                ? kernels.make(image, ImageRecipe.read(image), refresh)
                : kernels.packages().get(recipe, refresh);
        return kernel.directory();
    }
}
