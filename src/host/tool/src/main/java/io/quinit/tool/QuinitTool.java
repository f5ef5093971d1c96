package io.quinit.tool;

import io.quinit.image.MalformedFileException;
import io.quinit.tool.dist.FetchCommand;
import io.quinit.tool.dist.ImageCommand;
import io.quinit.tool.dist.KernelCommand;
import io.quinit.tool.fleet.FleetCommand;
import io.quinit.tool.initramfs.InitramfsCommand;
import io.quinit.tool.kernelargs.KernelArgsCommand;
import io.quinit.tool.kubernetes.ManifestsCommand;
import io.quinit.tool.measure.BaselineCommand;
import io.quinit.tool.measure.MeasureCommand;
import io.quinit.tool.oci.OciCommand;
import io.quinit.tool.profile.ProfileCommand;
import io.quinit.tool.root.RootCommand;
import io.quinit.tool.timeline.TimelineCommand;
import io.quinit.tool.vm.VmCommand;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/** Entry point. Exit status: 0 done, 1 failed (the reason is on standard error), 2 wrong usage; a subcommand may have more. */
@Command(
        name = "quinit-tool",
        description = "Makes initramfs and root images for Quinit, boots them in QEMU, draws their boots,"
                + " and packs them for a cluster.",
        mixinStandardHelpOptions = true,
        version = "quinit-tool " + QuinitTool.VERSION,
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
    public static final String VERSION = "0.1.0";

    private QuinitTool() {}

    static CommandLine commandLine() {
        return new CommandLine(new QuinitTool())
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
    }

    /** Only a fault of our own gets a stack trace: the user can do nothing with one. */
    private static int report(Exception failure, PrintWriter err) {
        switch (failure) {
            case ToolFailure told -> err.println("quinit-tool: " + told.getMessage());
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
        System.exit(commandLine().execute(arguments));
    }
}
