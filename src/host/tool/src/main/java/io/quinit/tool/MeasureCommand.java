package io.quinit.tool;

import io.quinit.vm.measure.Measurement;
import io.quinit.vm.measure.figures.Comparison;
import io.quinit.vm.measure.figures.Figures;
import io.quinit.vm.measure.show.FiguresFiles;
import io.quinit.vm.measure.show.FiguresTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Boots our initramfs, a busybox script's and the yardsticks' in turn and several times; prints tables,"
                        + " leaves measured.md, .json and .svg, and says what differs from the recorded figures by more than the noise.")
public final class MeasureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "IMAGE",
            arity = "0..*",
            description = "Names of target images; debian-12-cloud and debian-12-cloud-6.12.")
    private List<String> images = List.of("debian-12-cloud", "debian-12-cloud-6.12");

    @Option(names = "--project", defaultValue = ".", description = "The project's folder, its target/dist made.")
    private Path project;

    @Option(names = "--runs", defaultValue = "3", description = "Boots of each; ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--side-by-side",
            paramLabel = "N",
            description = "Machines at once under the instruction clock; as many as processors, 2 at the most.")
    private int side = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

    @Option(
            names = "--append",
            defaultValue = "quiet init.net=1 init.balloon=1",
            paramLabel = "WORDS",
            description = "Added to the kernel command line; ${DEFAULT-VALUE}.")
    private String append;

    @Option(
            names = "--yardstick",
            paramLabel = "FILE",
            description = "The yardsticks' C file; ../shared/bench/floor-init.c beside the project, where it is there.")
    private Path yardstick;

    @Option(
            names = "--lowest",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Look for the lowest memory that boots, a third of the time; by default.")
    private boolean lowest;

    @Option(names = "--record", description = "Keep the figures as those that later ones are compared with.")
    private boolean record;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path source = yardstick == null ? project.resolve("../shared/bench/floor-init.c") : yardstick;
        PrintWriter progress = command.commandLine().getErr();
        show(new Measurement(project, append, source, progress).of(images, runs, side, lowest));
        return 0;
    }

    private void show(Figures figures) throws IOException {
        PrintWriter out = command.commandLine().getOut();
        FiguresTable.of(figures).forEach(out::println);
        FiguresFiles recorded = FiguresFiles.in(project.resolve("src/scripts"), images);
        Optional<Figures> last = recorded.read();
        out.println();
        if (last.isPresent()) {
            Comparison.of(figures, last.get()).lines().forEach(out::println);
        } else {
            out.println(
                    "nothing to compare with: " + recorded.base() + ".json is not there; --record keeps these figures");
        }
        FiguresFiles files = record ? recorded : FiguresFiles.in(project.resolve("target/measured"), images);
        files.write(figures);
        out.println();
        out.println("written: " + files.base() + ".md, .svg, .json");
        out.flush();
    }
}
