package io.quinit.dist.image;

import io.quinit.dist.Reproducible;
import io.quinit.dist.initramfs.CpioArchive;
import io.quinit.dist.kernel.CachedPackage;
import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Everything that decides what a target image's files hold. The initramfs counts with its finished content, which is quick to put
 * together; what takes time is packing it.
 */
record ImageInputs(ImageRecipe recipe, CachedPackage kernel, CpioArchive initramfs, Path root) {

    /** A hash of all of it: as long as that is the same, nothing has to be made again. */
    String key() throws IOException {
        var hash = new Sha256().text(recipe.toString()).text(kernel.record()).text(tool());
        initramfs.writeTo(hash.stream(), Reproducible.time());
        try (var walk = Files.walk(root)) {
            for (var path : walk.sorted().toList()) {
                hash.text(root.relativize(path).toString());
                if (Files.isSymbolicLink(path)) {
                    hash.text("-> " + Files.readSymbolicLink(path));
                } else if (Files.isRegularFile(path)) {
                    hash.text(Files.isExecutable(path) ? "x" : "").text(Sha256.of(path));
                }
            }
        }
        return hash.hex();
    }

    /** The tool's own code, when it runs from its jar: a changed tool may make other files of the same inputs. */
    private static String tool() throws IOException {
        var source = Path.of(ImageInputs.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Files.isRegularFile(source) ? Sha256.of(source) : "classes";
    }
}
