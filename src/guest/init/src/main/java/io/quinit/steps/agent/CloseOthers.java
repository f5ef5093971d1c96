package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;

/**
 * Closes all other descriptors, which an exec would hand to the agent.
 *
 * @param first the lowest that is closed
 * @see <a href="https://man7.org/linux/man-pages/man2/close_range.2.html">close_range(2)</a>
 */
record CloseOthers(int first) implements Action {

    @Override
    public String describe() {
        return "close all other descriptors";
    }

    @Override
    public List<String> changes() {
        return List.of("close descriptors from " + first);
    }

    @Override
    public void run(StepContext context) {
        context.kernel().closeFrom(first);
    }
}
