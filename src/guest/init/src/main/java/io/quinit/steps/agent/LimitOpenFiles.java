package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.List;

/** Gives the agent the soft limit that every first process has: the Java runtime raised it for itself, and limits survive an exec. */
record LimitOpenFiles(AgentLimits limits) implements Action {
    /** INR_OPEN_CUR of the kernel. */
    private static final long SOFT = 1024;

    @Override
    public String describe() {
        return "limit " + Resource.NOFILE + " to " + SOFT + ", the hard limit stays";
    }

    @Override
    public List<String> changes() {
        return List.of("limit " + Resource.NOFILE + " to *");
    }

    @Override
    public void run(StepContext context) {
        var hard = context.kernel().limit(Resource.NOFILE).hard();
        var soft = Long.compareUnsigned(hard, SOFT) < 0 ? hard : SOFT;
        limits.change(Resource.NOFILE, new ResourceLimit(soft, hard), context);
    }
}
