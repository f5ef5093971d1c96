package io.quinit.tool.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool fetch}. */
@Command(
        name = "fetch",
        description = "Fetches what the build of the init checks of a target image: its unpacked kernel package, or the"
                + " initramfs that Debian's tools make. What is in the cache is not fetched again.",
        mixinStandardHelpOptions = true)
public final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLDER", description = "The target image: its image.properties.")
    private Path folder;

    @Option(names = "--out", required = true, description = "Becomes a symbolic link to it.")
    private Path out;

    @Option(names = "--refresh", description = "Look for newer packages; otherwise those in the cache are used.")
    private boolean refresh;

    @Override
    public Integer call() throws IOException {
        var fetched = fetch(ImageRecipe.read(folder)).toAbsolutePath();
        var said = new ImageLink(out).pointTo(fetched) ? "fetched" : "up to date";
        command.commandLine().getOut().printf("%s: %s -> %s%n", said, out, fetched.getFileName());
        return 0;
    }

    private Path fetch(ImageRecipe recipe) throws IOException {
        var progress = command.commandLine().getErr();
        var source = new Apt(progress);
        var kernel = PackageCache.ofKernels(source).get(recipe.kernelPackage(), refresh);
        if (recipe.maker() == InitramfsMaker.quinit) {
            return kernel.folder();
        }
        var cache = PackageCache.usualFolder("initramfs-tools");
        return new DebianInitramfs(cache, new PackageCache(cache, source), progress).of(kernel, refresh);
    }
}
