package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Limit;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits that the agent starts with. They apply to the whole process, so the former ones are kept to be restored. */
final class AgentLimits {
    private final Map<Resource, Limit> given = new EnumMap<>(Resource.class);
    private final Map<Resource, ResourceLimit> before = new EnumMap<>(Resource.class);

    AgentLimits(AgentRlimits config) {
        for (var resource : Resource.values()) {
            in(config, resource).ifPresent(limit -> given.put(resource, limit));
        }
    }

    boolean areGiven() {
        return !given.isEmpty();
    }

    List<Action> actions() {
        var actions = new ArrayList<Action>();
        if (!given.containsKey(Resource.NOFILE)) {
            // An agent with a higher limit is better than none.
            actions.add(new LimitOpenFiles(this).optional());
        }
        given.forEach((resource, limit) -> actions.add(new SetLimit(this, resource, limit)));
        return actions;
    }

    void change(Resource resource, ResourceLimit limit, StepContext context) {
        var old = context.kernel().limit(resource);
        context.kernel().setLimit(resource, limit);
        before.put(resource, old);
    }

    /** Puts back what was changed; a hard limit is raised again by root alone. */
    void restore(StepContext context) {
        before.forEach((resource, limit) -> {
            try {
                context.kernel().setLimit(resource, limit);
            } catch (KernelException refused) {
                context.log().warn(refused.getMessage());
            }
        });
        before.clear();
    }

    private static Optional<Limit> in(AgentRlimits config, Resource resource) {
        return switch (resource) {
            case AS -> config.as();
            case CORE -> config.core();
            case CPU -> config.cpu();
            case DATA -> config.data();
            case FSIZE -> config.fsize();
            case LOCKS -> config.locks();
            case MEMLOCK -> config.memlock();
            case MSGQUEUE -> config.msgqueue();
            case NICE -> config.nice();
            case NOFILE -> config.nofile();
            case NPROC -> config.nproc();
            case RSS -> config.rss();
            case RTPRIO -> config.rtprio();
            case RTTIME -> config.rttime();
            case SIGPENDING -> config.sigpending();
            case STACK -> config.stack();
        };
    }
}
