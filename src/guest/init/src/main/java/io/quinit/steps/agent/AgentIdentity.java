package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import java.util.ArrayList;
import java.util.List;

/** The actions by which the calling thread alone takes the agent's identity; none of them can be undone. */
final class AgentIdentity {
    private static final String ADVICE =
            " (the init itself may not do that, or the kernel does not know it: change init.agent.user,"
                    + " init.agent.caps or init.agent.no-new-privileges)";

    private AgentIdentity() {}

    /** The order is the kernel's: each call takes privileges that the ones before it needed. */
    static List<Action> actions(AgentConfig config) {
        var actions = new ArrayList<Action>();
        config.caps()
                .ifPresent(kept ->
                        actions.add(new LimitCapabilities(kept, config.user().isPresent()).essential(ADVICE)));
        config.user().ifPresent(user -> actions.add(new BecomeUser(user, config.caps()).essential(ADVICE)));
        if (config.noNewPrivileges()) {
            actions.add(new NoNewPrivileges().essential(ADVICE));
        }
        return actions;
    }
}
