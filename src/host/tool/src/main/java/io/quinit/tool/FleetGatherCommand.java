package io.quinit.tool;

import io.quinit.cluster.fleet.ClusterProgram;
import io.quinit.cluster.fleet.DirectoryGathering;
import io.quinit.cluster.fleet.Kustomize;
import io.quinit.cluster.fleet.PoolGathering;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.FleetTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool fleet gather}. */
@Command(
        name = "gather",
        description = {
            "Gathers how the boots of a fleet ended: of a VirtualMachinePool on a cluster, by kubectl, or from a folder of"
                    + " console logs (.log, .txt) and boot reports (.json). Each VM's log and report, and fleet.json, go to"
                    + " a folder that `fleet page` draws.",
            "quinit-tool fleet gather --pool sandbox --namespace quinit-large --out fleet && quinit-tool fleet page fleet"
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:gathered, however the boots ended", "1:the cluster could not be asked", "2:wrong usage"})
public final class FleetGatherCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(names = "--namespace", defaultValue = "default", paramLabel = "NAME", description = "Of the pool.")
    private String namespace;

    @Option(names = "--context", paramLabel = "NAME", description = "Of the kubeconfig; the current one.")
    private Optional<String> context = Optional.empty();

    @Option(names = "--kubectl", paramLabel = "FILE", description = "The kubectl to ask with.")
    private Optional<Path> kubectl = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where all of it goes.")
    private Path out;

    /** One of the two. */
    static final class Source {
        @Option(names = "--pool", required = true, paramLabel = "NAME", description = "A pool on the cluster.")
        private Optional<String> pool = Optional.empty();

        @Parameters(paramLabel = "DIR", description = "A folder of logs and reports; a folder in it is a group.")
        private Optional<Path> directory = Optional.empty();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        FleetDirectory directory = new FleetDirectory(out);
        List<FleetBoot> boots = source.pool.isPresent()
                ? new PoolGathering(cluster(), source.pool.get(), directory).gather()
                : new DirectoryGathering(source.directory.orElseThrow(), directory).gather();
        Fleet fleet = Fleet.of(title(), boots);
        directory.save(fleet);
        PrintWriter print = command.commandLine().getOut();
        FleetTable.of(fleet).forEach(print::println);
        print.flush();
        return 0;
    }

    private ClusterProgram cluster() {
        Path program = kubectl.or(Kustomize::found)
                .orElseThrow(
                        () -> new HostFailure("no kubectl to ask the cluster with: put one on the PATH, or name it by"
                                + " --kubectl; of logs that were collected otherwise give the folder"));
        return new ClusterProgram(new HostProgram(program), namespace, context);
    }

    private String title() {
        return source.pool
                .map(pool -> "Pool " + pool + " in " + namespace)
                .orElseGet(() -> "Boots of " + source.directory.orElseThrow().getFileName());
    }
}
