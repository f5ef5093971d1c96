package io.quinit.tool;

import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.FleetPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool fleet page}. */
@Command(
        name = "page",
        description = "Draws the boots of a fleet on one page: how they ended, how long they took, and single ones as"
                + " timelines. The page needs no script and no other file.",
        mixinStandardHelpOptions = true)
public final class FleetPageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "What `fleet gather` or `fleet run` wrote.")
    private Path directory;

    @Option(names = "--out", paramLabel = "FILE", description = "DIR/fleet.html by default.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Path page = out.orElse(directory.resolve(FleetPage.FILE));
        FleetPage.write(new FleetDirectory(directory).read(), page);
        command.commandLine().getOut().println("wrote " + page);
        return 0;
    }
}
