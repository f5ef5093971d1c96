package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.KernelException;
import java.util.List;

/**
 * Makes a directory of the root file system the working directory. It is left out of the plan where the process is in that directory
 * already.
 */
record EnterDirectory(String path) implements Action {
    static final String ADVICE = " (init.agent.cwd names no folder of the root file system)";

    /** Where the switch of the root left the process. */
    private static final String FORMER = "/";

    @Override
    public String describe() {
        return "chdir " + path;
    }

    @Override
    public List<Action> parts() {
        return path.equals(FORMER) ? List.of() : List.of(this);
    }

    @Override
    public List<String> changes() {
        return List.of("chdir " + path, "chdir " + FORMER);
    }

    @Override
    public void run(StepContext context) {
        context.kernel().chdir(path);
    }

    /** Goes back to where the process was before. */
    static void leave(StepContext context) {
        try {
            context.kernel().chdir(FORMER);
        } catch (KernelException refused) {
            context.log().warn(refused.getMessage());
        }
    }
}
