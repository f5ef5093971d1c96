package io.quinit.tool;

import io.quinit.cmdline.ArgumentsFile;
import io.quinit.dist.kernel.KernelDirectory;
import io.quinit.host.OutputFile;
import io.quinit.host.TemporaryDirectory;
import io.quinit.vm.measure.Benchmark;
import io.quinit.vm.measure.Contender;
import io.quinit.vm.measure.Field;
import io.quinit.vm.measure.HostProcessor;
import io.quinit.vm.measure.HostRuns;
import io.quinit.vm.measure.Plan;
import io.quinit.vm.measure.figures.Comparison;
import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Figures;
import io.quinit.vm.measure.figures.Measure;
import io.quinit.vm.measure.show.BootPicture;
import io.quinit.vm.measure.show.FiguresTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String NAME = "measured";

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
        try (TemporaryDirectory made = new TemporaryDirectory(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Field> fields = fields(made.path());
            Plan plan = new Plan(fields, fastWords(), runs, side);
            Benchmark benchmark = new Benchmark(append, this::say);
            List<Figure> figures = new ArrayList<>(plan.boots(benchmark));
            if (lowest) {
                figures.addAll(plan.lowestMemory(benchmark));
            }
            figures.addAll(plan.sizes());
            HostRuns host = HostRuns.of(made.path(), quinit().toAbsolutePath(), "--version");
            figures.add(host(Measure.VERSION_TIME, host.milliseconds()));
            figures.add(host(Measure.VERSION_MEMORY, host.peakKib()));
            List<String> versions = fields.stream().map(Field::version).toList();
            show(new Figures(Figures.SCHEMA, HostProcessor.name(), versions, append, runs, figures));
        }
        return 0;
    }

    private static Figure host(Measure measure, List<Double> values) {
        return new Figure(Contender.OURS, "", measure, "", true, values);
    }

    private List<Field> fields(Path made) throws IOException {
        Path source = yardstick == null ? project.resolve("../shared/bench/floor-init.c") : yardstick;
        Optional<Path> there = Optional.of(source).filter(Files::exists);
        if (there.isEmpty()) {
            say("no yardstick: " + source + " is not there; the rows of floor and limit are left out");
        }
        List<Field> fields = new ArrayList<>();
        for (String image : images) {
            Path recipe = project.resolve("test-images").resolve(image);
            Path kernel = KernelDirectory.of(
                    recipe.toString(), false, command.commandLine().getErr());
            fields.add(Field.of(project.resolve("target/dist").resolve(image), kernel, quinit(), there, made));
        }
        return fields;
    }

    private Path quinit() {
        return project.resolve("target/dist/quinit");
    }

    private String fastWords() throws IOException {
        return ArgumentsFile.words(Files.readString(project.resolve("config/kernel-arguments/fast.args")));
    }

    private void say(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private void show(Figures figures) throws IOException {
        List<String> table = FiguresTable.of(figures);
        PrintWriter out = command.commandLine().getOut();
        table.forEach(out::println);
        Path recorded = project.resolve("src/scripts");
        Path last = recorded.resolve(NAME + ".json");
        if (Files.exists(last)) {
            out.println();
            Comparison.of(figures, Figures.read(last)).lines().forEach(out::println);
        }
        Path folder = record ? recorded : project.resolve("target/measured");
        OutputFile.replace(folder.resolve(NAME + ".md"), file -> Files.write(file, table));
        OutputFile.replace(folder.resolve(NAME + ".svg"), file -> Files.writeString(file, BootPicture.of(figures)));
        figures.write(folder.resolve(NAME + ".json"));
        out.println();
        out.println("written: " + folder.resolve(NAME) + ".md, .svg, .json");
        out.flush();
    }
}
