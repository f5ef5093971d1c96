package io.quinit.nativeimage.command;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command of {@code quinit-native.jar}. */
@Command(
        name = "quinit-native",
        description = "Gives Quarkus projects a native-image on a machine with a JDK 25, gcc and no GraalVM.",
        mixinStandardHelpOptions = true,
        subcommands = HomeCommand.class)
public final class NativeTool {
    private NativeTool() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new NativeTool())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UsageException) {
                        command.getErr().println("quinit-native: " + failure.getMessage());
                    } else if (failure instanceof IOException) {
                        command.getErr().println("quinit-native: " + failure);
                    } else {
                        failure.printStackTrace(command.getErr());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}
