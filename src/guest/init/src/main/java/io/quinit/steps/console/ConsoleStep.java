package io.quinit.steps.console;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Chooses the terminal that is there from the start; the bus step chooses again, since hvc0 needs a module. */
@Singleton
@Priority(BootOrder.CONSOLE)
@Needs("vfs")
public final class ConsoleStep implements BootStep {
    private final Console console;

    public ConsoleStep(Console console) {
        this.console = console;
    }

    @Override
    public boolean providesConsole() {
        return true;
    }

    @Override
    public List<Action> actions() {
        return List.of(new ChooseConsole(console));
    }
}
