package io.quinit.tool;

import io.quinit.dist.kernel.KernelDirectory;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool kernel}. */
@Command(
        name = "kernel",
        description =
                "Fetches a Debian kernel package into the cache and prints the folder of its content; installs nothing."
                        + " For a target image whose kernel is built from source, builds it, once: minutes.",
        mixinStandardHelpOptions = true)
public final class KernelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "RECIPE",
            description = "Folder of a target image, or the name of a kernel package or metapackage.")
    private String recipe;

    @Option(names = "--refresh", description = "Look for a newer version; otherwise what is in the cache is used.")
    private boolean refresh;

    @Override
    public Integer call() throws IOException {
        // Standard output is for the directory's name alone.
        var directory =
                KernelDirectory.of(recipe, refresh, command.commandLine().getErr());
        command.commandLine().getOut().println(directory);
        return 0;
    }
}
