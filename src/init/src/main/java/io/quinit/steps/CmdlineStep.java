package io.quinit.steps;

import io.quinit.boot.BootFailure;
import io.quinit.boot.BootOrder;
import io.quinit.boot.BootStep;
import io.quinit.boot.StepLog;
import io.quinit.cmdline.Problem;
import io.quinit.cmdline.Reading;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Tells all that is wrong with the command line at once, as soon as somebody can read it. */
@Singleton
@Priority(BootOrder.CMDLINE)
public final class CmdlineStep implements BootStep {
    private final Reading reading;

    public CmdlineStep(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String id() {
        return "cmdline";
    }

    @Override
    public void run(StepLog log) {
        for (var problem : reading.problems()) {
            if (problem.kind() == Problem.Kind.DUPLICATE && !problem.fatal()) {
                log.debug(problem.message());
            } else {
                log.warn(problem.message());
            }
        }
        if (reading.isFatal()) {
            throw new BootFailure(id(), "the kernel command line cannot be trusted: " + fatalOnes() + "; correct it");
        }
    }

    private String fatalOnes() {
        return String.join(
                "; ",
                reading.problems().stream()
                        .filter(Problem::fatal)
                        .map(Problem::message)
                        .toList());
    }
}
