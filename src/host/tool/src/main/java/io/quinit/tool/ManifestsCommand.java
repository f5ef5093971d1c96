package io.quinit.tool;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quinit-tool manifests}. */
@Command(
        name = "manifests",
        description = "What is done with manifests for a cluster, without the cluster.",
        mixinStandardHelpOptions = true,
        subcommands = ManifestsCheckCommand.class)
public final class ManifestsCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "expected a subcommand: check");
    }
}
