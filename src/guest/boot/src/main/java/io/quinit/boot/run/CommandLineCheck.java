package io.quinit.boot.run;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepRelations;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Reading;
import java.util.List;

/**
 * Reports all problems with the command line together, before the first step. It is no bean in the list of steps: it can neither be
 * turned off nor moved.
 */
final class CommandLineCheck implements BootStep, Action {
    static final String ID = "cmdline";

    private final CommandLineResult line;

    CommandLineCheck(CommandLineResult line) {
        this.line = line;
    }

    static PlacedStep placed(CommandLineResult line) {
        return new PlacedStep(new CommandLineCheck(line), 0, 0, StepRelations.NONE);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Action> actions() {
        return List.of(this);
    }

    @Override
    public String describe() {
        return "report what is wrong with the command line";
    }

    @Override
    public void run(StepContext context) {
        var reading = line.reading();
        reading.problems().forEach(problem -> report(problem, context.log()));
        if (reading.isFatal()) {
            throw new BootFailure(
                    ID, "the kernel command line cannot be trusted: " + fatalOnes(reading) + "; correct it");
        }
    }

    private static void report(Problem problem, StepLog log) {
        if (problem.kind() == Problem.Kind.DUPLICATE && !problem.fatal()) {
            log.debug(problem.message());
        } else {
            log.warn(problem.message());
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
