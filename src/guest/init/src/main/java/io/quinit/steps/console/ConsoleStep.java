package io.quinit.steps.console;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Set;

/** Chooses the terminal that is there from the start; the bus step chooses again, since hvc0 needs a module. */
@Singleton
@Priority(BootOrder.CONSOLE)
public final class ConsoleStep implements BootStep {
    private final Console console;

    public ConsoleStep(Console console) {
        this.console = console;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    @Override
    public boolean bringsConsole() {
        return true;
    }

    @Override
    public void plan(StepPlan plan) {
        plan.does("take " + console.rule());
    }

    @Override
    public void run(StepLog log) {
        console.choose();
        log.info(console.chosen().orElse("none of the candidates takes a write; messages stay where they went"));
    }
}
