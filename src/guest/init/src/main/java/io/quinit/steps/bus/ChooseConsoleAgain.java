package io.quinit.steps.bus;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;

/** Takes another console where one that is preferred has come. */
record ChooseConsoleAgain(Console console) implements Action {

    @Override
    public String describe() {
        return "choose the console again";
    }

    @Override
    public List<String> changes() {
        return console.changes();
    }

    @Override
    public void run(StepContext context) {
        if (console.choose()) {
            context.log().info("console is now " + console.chosen().orElseThrow());
        }
    }
}
