package io.quinit.tool;

import io.quinit.host.HostFailure;
import io.quinit.image.MalformedFileException;
import io.quinit.version.Version;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point. Exit status: 0 done, 1 failed (the reason is on standard error), 2 wrong usage; a subcommand may have more. */
@Command(
        name = "quinit-tool",
        description = "Makes initramfs and root images for Quinit, boots them in QEMU, draws their boots,"
                + " and packs them for a cluster.",
        mixinStandardHelpOptions = true,
        version = "quinit-tool " + Version.TEXT,
        subcommands = {
            BaselineCommand.class,
            FetchCommand.class,
            FleetCommand.class,
            ImageCommand.class,
            InitramfsCommand.class,
            KernelArgsCommand.class,
            KernelCommand.class,
            ManifestsCommand.class,
            MeasureCommand.class,
            OciCommand.class,
            ProfileCommand.class,
            RootCommand.class,
            TimelineCommand.class,
            VmCommand.class,
        })
public final class QuinitTool {
    private QuinitTool() {}

    static CommandLine commandLine() {
        return new CommandLine(new QuinitTool())
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
    }

    /** Only a fault of our own gets a stack trace: the user can do nothing with one. */
    private static int report(Exception failure, PrintWriter err) {
        switch (failure) {
            case HostFailure told -> err.println("quinit-tool: " + told.getMessage());
            case MalformedFileException damaged -> err.println("quinit-tool: " + damaged.getMessage());
            case NoSuchFileException file -> err.println("quinit-tool: " + file.getMessage() + ": no such file");
            case FileSystemException file ->
                err.println("quinit-tool: " + file.getMessage() + ": "
                        + file.getClass().getSimpleName());
            default -> failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // Numbers go into command lines, YAML and JSON too: never with the digits or the decimal comma of a country.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        return commandLine().execute(arguments);
    }
}
