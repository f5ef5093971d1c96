package io.quinit.tool.measure;

import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wall time of a whole process on this host: start, run, end. */
final class CommandTime {
    private static final int RUNS = 20;

    private CommandTime() {}

    /** Median of {@value #RUNS} runs, in milliseconds. */
    static double milliseconds(List<String> command) throws IOException, InterruptedException {
        List<Long> nanoseconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            int status = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            nanoseconds.add(System.nanoTime() - start);
            if (status != 0) {
                throw new ToolFailure(
                        "%s ended with status %d, expected 0".formatted(String.join(" ", command), status));
            }
        }
        return Median.of(nanoseconds, time -> time / 1e6);
    }
}
