package io.quinit.tool;

import io.quinit.dist.image.TargetImage;
import io.quinit.dist.initramfs.InitramfsPlan;
import io.quinit.dist.kernel.ImageKernels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool image}. */
@Command(
        name = "image",
        description = "Makes a target image's vmlinuz, initramfs, root.img and SHA256SUMS, those that changed;"
                + " nothing of an image that is only checked.",
        mixinStandardHelpOptions = true)
public final class ImageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLDER", description = "The target image: image.properties and root/.")
    private Path directory;

    @Option(names = "--init", required = true, description = "The init's executable; its lib/ beside it.")
    private Path init;

    @Option(names = "--modules", required = true, description = "The modules.plan that the build of the init made.")
    private Path modules;

    @Option(names = "--out", required = true, description = "Folder for the files.")
    private Path out;

    @Option(names = "--refresh", description = "Look for a newer kernel; otherwise the cached one is used.")
    private boolean refresh;

    @Override
    public Integer call() throws IOException {
        var plans = InitramfsPlan.read(modules);
        var kernels = ImageKernels.usual(command.commandLine().getErr());
        new TargetImage(directory, out, command.commandLine().getOut()).make(kernels, refresh, init, plans);
        return 0;
    }
}
