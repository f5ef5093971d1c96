package io.quinit.commands;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** What the executable is on a host. */
public final class Commands implements QuarkusApplication {
    private final CommandLine.IFactory factory;

    @Inject
    public Commands(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    /**
     * The command line that a command is asked about; empty where none is. The configuration is read from it before Quarkus starts,
     * and so before the command itself sees its arguments.
     */
    public static Optional<String> lineOf(String... arguments) {
        if (!List.of(arguments).contains(PlanCommand.NAME)) {
            return Optional.empty();
        }
        try {
            var plan = new CommandLine(new QuinitCommand()).parseArgs(arguments).subcommand();
            return Optional.ofNullable(plan.matchedOptionValue(PlanCommand.LINE, null));
        } catch (CommandLine.ParameterException wrongCall) {
            // The command says so itself.
            return Optional.empty();
        }
    }

    @Override
    public int run(String... arguments) {
        return new CommandLine(new QuinitCommand(), factory).execute(arguments);
    }
}
