package io.quinit.tool;

import io.quinit.host.OutputFile;
import io.quinit.vm.profile.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool profile}. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Counts the instructions of a boot from the start of the init to that of the agent with a plugin of QEMU,"
                        + " and prints whose they are.")
public final class ProfileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder of vmlinuz and root.img, as target/dist/debian-12-cloud.")
    private Path directory;

    @Option(names = "--initramfs", required = true, description = "The one that holds the executable.")
    private Path initramfs;

    @Option(names = "--executable", required = true, description = "Of fixed addresses, with its symbols.")
    private Path executable;

    @Option(
            names = "--append",
            defaultValue = "quiet init.net=1 init.balloon=1",
            paramLabel = "WORDS",
            description = "Added to the kernel command line; ${DEFAULT-VALUE}.")
    private String append;

    @Option(names = "--out", paramLabel = "FILE", description = "The tables as a file.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> table = new Profile(directory, initramfs, executable, append).table();
        PrintWriter printed = command.commandLine().getOut();
        table.forEach(printed::println);
        printed.flush();
        if (out != null) {
            OutputFile.replace(out, file -> Files.write(file, table));
        }
        return 0;
    }
}
