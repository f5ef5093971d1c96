package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Limit;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.List;

/**
 * Sets one limit that the command line gives.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/setrlimit.2.html">setrlimit(2)</a>
 */
record SetLimit(AgentLimits limits, Resource resource, Limit limit) implements Action {

    @Override
    public String describe() {
        return "limit " + resource + " to " + limit;
    }

    @Override
    public List<String> changes() {
        return List.of("limit " + resource + " to *");
    }

    @Override
    public void run(StepContext context) {
        try {
            limits.change(resource, new ResourceLimit(limit.soft(), limit.hard()), context);
        } catch (KernelException refused) {
            throw new BootFailure(context.log().step(), refused.getMessage() + advice(refused.errno()), refused);
        }
    }

    private String advice(Errno errno) {
        return errno == Errno.EPERM && resource == Resource.NOFILE
                ? " (no process may open more than fs.nr_open, 1048576 as the kernel starts: lower init.agent.rlimits.nofile)"
                : " (lower init.agent.rlimits." + resource + ", or leave it out)";
    }
}
