package io.quinit.tool;

import io.quinit.cluster.fleet.FleetPlan;
import io.quinit.cluster.fleet.FleetVerdict;
import io.quinit.cluster.fleet.Kustomize;
import io.quinit.cluster.fleet.PlannedBoot;
import io.quinit.cluster.fleet.SimulatedFleet;
import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.FleetPage;
import io.quinit.report.fleet.FleetTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quinit-tool fleet run}. */
@Command(
        name = "run",
        description = {
            "Boots a fleet on this machine, a few VMs at a time: the machines of overlays as Kustomize renders them, some"
                    + " with a fault that a seed chooses. Each boot has to end in ready, or in the reason that its fault"
                    + " gives it. Leaves logs, reports, fleet.json and fleet.html in a folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every boot ended as it has to",
            "1:a boot ended in neither ready nor a named reason, or not as its fault has it: it is named",
            "2:wrong usage"
        })
public final class FleetRunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--boots", defaultValue = "200", paramLabel = "N", description = "${DEFAULT-VALUE} by default.")
    private int boots;

    @Option(
            names = "--at-a-time",
            paramLabel = "N",
            description = "VMs that boot at once; as many as there are cores by default.")
    private int atATime = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--faults",
            defaultValue = "20",
            paramLabel = "PERCENT",
            description = "Of the boots, how many have a fault; ${DEFAULT-VALUE} by default.")
    private int faults;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Chooses which ones; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--overlays",
            defaultValue = "kubernetes-vm/overlays",
            paramLabel = "DIR",
            description = "Each folder in it is rendered; ${DEFAULT-VALUE} by default.")
    private Path overlays;

    @Option(
            names = "--rendered",
            paramLabel = "DIR",
            description = "In place of them: manifests that were rendered before, DIR/NAME.yaml.")
    private Optional<Path> rendered = Optional.empty();

    @Option(names = "--kubectl", paramLabel = "FILE", description = "The kubectl to render with.")
    private Optional<Path> kubectl = Optional.empty();

    @Option(
            names = "--files",
            defaultValue = "target/dist/debian-12-cloud",
            paramLabel = "DIR",
            description = "What the images hold: vmlinuz, initramfs, root.img; ${DEFAULT-VALUE} by default.")
    private Path files;

    @Option(
            names = "--out",
            defaultValue = "target/fleet",
            paramLabel = "DIR",
            description = "A folder that is new or empty; ${DEFAULT-VALUE} by default.")
    private Path out;

    @Option(
            names = "--time-limit",
            defaultValue = "5m",
            paramLabel = "TIME",
            converter = TimeLimit.class,
            description = "Of each boot, as 90s or 2m; ${DEFAULT-VALUE} by default.")
    private Duration timeLimit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SimulatedFleet simulated = new SimulatedFleet(files, out, atATime, timeLimit);
        simulated.prepare();
        SortedMap<String, RenderedMachine> machines =
                rendered.isPresent() ? Kustomize.read(rendered.get()) : Kustomize.render(overlays, kubectl);
        List<PlannedBoot> plan = FleetPlan.of(machines, boots, faults, seed);
        Fleet fleet = simulated.boot(plan, seed, command.commandLine().getOut());
        Path page = out.resolve(FleetPage.FILE);
        FleetPage.write(fleet, page);
        return reported(fleet, page);
    }

    private int reported(Fleet fleet, Path page) {
        PrintWriter print = command.commandLine().getOut();
        print.println();
        FleetTable.of(fleet).forEach(print::println);
        print.println();
        print.println("wrote " + page);
        print.flush();
        List<FleetBoot> wrong = FleetVerdict.wrong(fleet);
        PrintWriter err = command.commandLine().getErr();
        wrong.stream()
                .flatMap(boot -> FleetVerdict.lines(boot, new FleetDirectory(out)))
                .forEach(line -> err.println("quinit-tool fleet run: " + line));
        return wrong.isEmpty() ? 0 : 1;
    }
}
