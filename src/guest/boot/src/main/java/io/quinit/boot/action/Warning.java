package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;

/** What a step does where its properties ask for what cannot be done. */
record Warning(String message) implements Action {

    @Override
    public String describe() {
        return "warn: " + message;
    }

    @Override
    public void run(StepContext context) {
        context.log().warn(message);
    }
}
