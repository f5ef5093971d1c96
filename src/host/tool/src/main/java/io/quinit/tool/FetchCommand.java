package io.quinit.tool;

import io.quinit.dist.image.FetchedImage;
import io.quinit.dist.image.ImageLink;
import io.quinit.dist.kernel.ImageKernels;
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
                + " initramfs that Debian's tools make. What is in the cache is not fetched again. A kernel that is built from"
                + " source is taken where it was built before, and otherwise left out.",
        mixinStandardHelpOptions = true)
public final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLDER", description = "The target image: its image.properties.")
    private Path directory;

    @Option(names = "--out", required = true, description = "Becomes a symbolic link to it.")
    private Path out;

    @Option(names = "--refresh", description = "Look for newer packages; otherwise those in the cache are used.")
    private boolean refresh;

    @Override
    public Integer call() throws IOException {
        var found = FetchedImage.of(directory, refresh, command.commandLine().getErr());
        if (found.isEmpty()) {
            new ImageLink(out).remove();
            command.commandLine().getOut().println(ImageKernels.notMade(directory));
            return 0;
        }
        var fetched = found.get().toAbsolutePath();
        var said = new ImageLink(out).pointTo(fetched) ? "fetched" : "up to date";
        command.commandLine().getOut().printf("%s: %s -> %s%n", said, out, fetched.getFileName());
        return 0;
    }
}
