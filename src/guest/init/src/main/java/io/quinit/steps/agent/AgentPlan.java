package io.quinit.steps.agent;

import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Resource;

/** What the agent is to be, in words; of its variables only the names. */
final class AgentPlan {
    private AgentPlan() {}

    static void say(AgentConfig config, StepPlan plan) {
        if (!config.env().isEmpty()) {
            plan.does("set "
                    + String.join(", ", config.env().keySet().stream().sorted().toList()));
        }
        if (!config.cwd().equals("/")) {
            plan.does("chdir " + config.cwd());
        }
        for (var resource : Resource.values()) {
            AgentLimits.in(config.rlimits(), resource)
                    .ifPresent(limit -> plan.does("limit " + resource + " to " + limit));
        }
        config.caps().ifPresent(kept -> plan.does("keep no capabilities but " + kept));
        config.user().ifPresent(user -> plan.does("become user " + user));
        if (config.noNewPrivileges()) {
            plan.does("give up new privileges (no_new_privs)");
        }
    }
}
