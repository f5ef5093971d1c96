package io.quinit.boot.run;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Reading;

/**
 * Tells all that is wrong with the command line at once, before the first step. No bean of the list of steps: it can neither be
 * turned off nor moved.
 */
final class CommandLineCheck implements BootStep {
    static final String ID = "cmdline";

    private final CommandLineResult line;

    CommandLineCheck(CommandLineResult line) {
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
