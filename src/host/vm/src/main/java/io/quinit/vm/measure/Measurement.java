package io.quinit.vm.measure;

import io.quinit.cmdline.ArgumentsFile;
import io.quinit.dist.kernel.KernelDirectory;
import io.quinit.host.TemporaryDirectory;
import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Figures;
import io.quinit.vm.measure.figures.Measure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boots our initramfs, a busybox script's and the yardsticks' in turn and several times. */
public final class Measurement {
    private final Path project;
    private final String append;
    private final Path yardstick;
    private final PrintWriter progress;

    /**
     * @param project its directory, with target/dist made
     * @param append added to the kernel command line
     * @param yardstick the yardsticks' C file; the rows of the yardsticks are left out where it is missing
     * @param progress gets a line for each thing that is done
     */
    public Measurement(Path project, String append, Path yardstick, PrintWriter progress) {
        this.project = project;
        this.append = append;
        this.yardstick = yardstick;
        this.progress = progress;
    }

    /**
     * @param images names of target images
     * @param runs boots of each
     * @param side machines at once under the instruction clock
     * @param lowest whether the lowest memory that boots is looked for
     */
    public Figures of(List<String> images, int runs, int side, boolean lowest)
            throws IOException, InterruptedException {
        try (TemporaryDirectory made = new TemporaryDirectory(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Field> fields = fields(images, made.path());
            List<Figure> figures = new ArrayList<>(boots(new Plan(fields, fastWords(), runs, side), lowest));
            HostRuns host = HostRuns.of(made.path(), quinit().toAbsolutePath(), "--version");
            figures.add(host(Measure.VERSION_TIME, host.milliseconds()));
            figures.add(host(Measure.VERSION_MEMORY, host.peakKib()));
            List<String> versions = fields.stream().map(Field::version).toList();
            return new Figures(Figures.SCHEMA, HostCpu.name(), versions, append, runs, figures);
        }
    }

    private List<Figure> boots(Plan plan, boolean lowest) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark(append, this::say);
        List<Figure> figures = new ArrayList<>(plan.boots(benchmark));
        if (lowest) {
            figures.addAll(plan.lowestMemory(benchmark));
        }
        figures.addAll(plan.sizes());
        return figures;
    }

    private static Figure host(Measure measure, List<Double> values) {
        return new Figure(Contender.OURS, "", measure, "", true, values);
    }

    private List<Field> fields(List<String> images, Path made) throws IOException {
        Optional<Path> there = Optional.of(yardstick).filter(Files::exists);
        if (there.isEmpty()) {
            say("no yardstick: " + yardstick + " is not there; the rows of floor and limit are left out");
        }
        List<Field> fields = new ArrayList<>();
        for (String image : images) {
            Path recipe = project.resolve("test-images").resolve(image);
            Path kernel = KernelDirectory.of(recipe.toString(), false, progress);
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
        progress.println(line);
        progress.flush();
    }
}
