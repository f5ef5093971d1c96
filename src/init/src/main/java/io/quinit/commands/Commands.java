package io.quinit.commands;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** What the executable is on a host. */
public final class Commands implements QuarkusApplication {
    private final CommandLine.IFactory factory;

    @Inject
    public Commands(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    @Override
    public int run(String... arguments) {
        return new CommandLine(new QuinitCommand(), factory).execute(arguments);
    }
}
