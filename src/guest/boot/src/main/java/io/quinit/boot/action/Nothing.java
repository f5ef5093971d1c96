package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;

/**
 * The only action of a step that the command line turns off.
 *
 * @param reason such as {@code init.zram is off}
 */
record Nothing(String reason) implements Action {

    @Override
    public String describe() {
        return "nothing: " + reason;
    }

    @Override
    public void run(StepContext context) {}
}
