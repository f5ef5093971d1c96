package io.quinit.vm.measure;

import io.quinit.host.CProgram;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs of a whole process on this host, as wait4(2) tells of them. Java cannot: a child of a large process counts that one's memory.
 *
 * @param milliseconds of each run, from fork to its end
 * @param peakKib ru_maxrss of each
 */
record HostRuns(List<Double> milliseconds, List<Double> peakKib) {
    private static final int RUNS = 50;

    /** @param directory for what is compiled */
    static HostRuns of(Path directory, Path program, String... arguments) throws IOException {
        Path source = CProgram.source(HostRuns.class, "runs.c", directory);
        List<String> command = new ArrayList<>(List.of(Integer.toString(RUNS), program.toString()));
        command.addAll(List.of(arguments));
        Path runs = CProgram.compile(source, directory.resolve("runs"));
        return parse(new HostProgram(runs).run(Map.of(), command));
    }

    /** A line a run: nanoseconds, and KiB at most. */
    static HostRuns parse(List<String> lines) {
        List<Double> milliseconds = new ArrayList<>();
        List<Double> peakKib = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            milliseconds.add(Long.parseLong(words[0]) / 1000 / 1e3);
            peakKib.add(Double.valueOf(words[1]));
        }
        return new HostRuns(milliseconds, peakKib);
    }
}
