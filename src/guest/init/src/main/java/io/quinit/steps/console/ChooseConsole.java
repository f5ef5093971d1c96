package io.quinit.steps.console;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;

/** Makes the first terminal that takes a write the console. */
record ChooseConsole(Console console) implements Action {

    @Override
    public String describe() {
        return "take " + console.rule();
    }

    @Override
    public List<String> changes() {
        return console.changes();
    }

    @Override
    public void run(StepContext context) {
        console.choose();
        context.log()
                .info(console.chosen().orElse("none of the candidates takes a write; messages stay where they went"));
    }
}
