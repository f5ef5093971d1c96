package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;

/**
 * Gives up privileges that a program would bring: set-user-ID bits and capabilities of files do nothing.
 *
 * @see <a href="https://docs.kernel.org/userspace-api/no_new_privs.html">no_new_privs</a>
 */
record NoNewPrivileges() implements Action {

    @Override
    public String describe() {
        return "give up new privileges (no_new_privs)";
    }

    @Override
    public List<String> changes() {
        return List.of("set no_new_privs");
    }

    @Override
    public void run(StepContext context) {
        context.kernel().credentials().noNewPrivileges();
    }
}
