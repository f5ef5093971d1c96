package io.quinit.boot;

import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Reading;

/**
 * Tells all that is wrong with the command line at once, before the first step. No bean of the list of steps: it can neither be
 * turned off nor moved.
 */
final class LineCheck implements BootStep {
    static final String ID = "cmdline";

    private final LineReading line;

    LineCheck(LineReading line) {
        this.line = line;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void run(StepLog log) {
        var reading = line.reading();
        for (var problem : reading.problems()) {
            if (problem.kind() == Problem.Kind.DUPLICATE && !problem.fatal()) {
                log.debug(problem.message());
            } else {
                log.warn(problem.message());
            }
        }
        if (reading.isFatal()) {
            throw new BootFailure(
                    id(), "the kernel command line cannot be trusted: " + fatalOnes(reading) + "; correct it");
        }
    }

    private static String fatalOnes(Reading reading) {
        return String.join(
                "; ",
                reading.problems().stream()
                        .filter(Problem::fatal)
                        .map(Problem::message)
                        .toList());
    }
}
