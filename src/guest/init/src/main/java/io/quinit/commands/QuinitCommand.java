package io.quinit.commands;

import io.quinit.version.Version;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what it is. */
@Command(
        name = "quinit",
        mixinStandardHelpOptions = true,
        subcommands = {PlanCommand.class, ConfigCommand.class, AutoComplete.GenerateCompletion.class},
        versionProvider = QuinitCommand.VersionText.class,
        description = {
            "PID 1 for sandbox virtual machines.",
            "It boots as /init of an initramfs that quinit-tool made, by the init.* properties of the kernel command line.",
            "Anywhere else it is this command, and changes nothing."
        })
public final class QuinitCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code quinit 0.1.0}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"quinit " + Version.TEXT};
        }
    }
}
