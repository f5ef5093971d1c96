package io.quinit.cluster.fleet;

import io.quinit.host.HostFailure;
import io.quinit.host.TemporaryDirectory;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.RunFigures;
import io.quinit.vm.Accelerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fleet that is booted on this machine, a few VMs at a time.
 *
 * @param files what the images hold: vmlinuz, initramfs, root.img
 * @param out a directory that is new or empty
 * @param atATime VMs that boot at once
 * @param timeLimit of each boot
 */
public record SimulatedFleet(Path files, Path out, int atATime, Duration timeLimit) {
    private static final double NANOS = 1e9;

    /** @throws HostFailure when what is booted is missing, or {@code out} holds something */
    public void prepare() throws IOException {
        List<Path> missing = Stream.of("vmlinuz", "initramfs", "root.img")
                .map(files::resolve)
                .filter(Files::notExists)
                .toList();
        if (!missing.isEmpty()) {
            throw new HostFailure("missing: " + missing + "; src/scripts/boot builds what is booted");
        }
        Files.createDirectories(out);
        try (Stream<Path> there = Files.list(out)) {
            if (there.findAny().isPresent()) {
                throw new HostFailure(out + " is not empty: give another folder by --out, or delete it");
            }
        }
    }

    /**
     * Boots all of a plan, and leaves logs, reports and fleet.json.
     *
     * @param seed that chose the plan's faults
     * @param progress gets a line for each boot
     */
    public Fleet boot(List<PlannedBoot> plan, long seed, PrintWriter progress)
            throws IOException, InterruptedException {
        Accelerator accelerator = Accelerator.best();
        FleetDirectory directory = new FleetDirectory(out);
        long started = System.nanoTime();
        double before = ChildrenTime.seconds();
        try (TemporaryDirectory work = new TemporaryDirectory(out)) {
            BootFiles made = BootFiles.of(files, work.path());
            Progress lines = new Progress(progress, plan.size());
            FleetRun run = new FleetRun(made, directory, accelerator, timeLimit, lines);
            List<FleetBoot> ended = run.boot(plan, atATime);
            double wall = (System.nanoTime() - started) / NANOS;
            double cores = ChildrenTime.seconds() - before;
            int processors = Runtime.getRuntime().availableProcessors();
            RunFigures figures =
                    new RunFigures(accelerator.name(), atATime, processors, seed, ended.size(), wall, cores);
            String title = "Simulated fleet of " + ended.size() + " boots";
            Fleet fleet = new Fleet(Fleet.SCHEMA, title, figures, ended);
            directory.save(fleet);
            return fleet;
        }
    }
}
