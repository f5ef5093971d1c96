package io.quinit.tool;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quinit-tool fleet}. */
@Command(
        name = "fleet",
        description =
                "Many boots: gathered from a cluster or from logs, simulated on this machine, and drawn on one page.",
        mixinStandardHelpOptions = true,
        subcommands = {FleetGatherCommand.class, FleetPageCommand.class, FleetRunCommand.class})
public final class FleetCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "expected a subcommand: gather, page or run");
    }
}
