package io.quinit.steps.agent;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepLog;
import io.quinit.cmdline.Limit;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The limits that the agent starts with. They are the whole process's: what was there before can be put back. */
final class AgentLimits {
    /** INR_OPEN_CUR of the kernel: the Java runtime raised it for itself, and limits survive an exec. */
    private static final long SOFT_LIMIT_OF_FILES = 1024;

    private final Kernel kernel;
    private final Map<Resource, Limit> given = new EnumMap<>(Resource.class);
    private final Map<Resource, ResourceLimit> before = new EnumMap<>(Resource.class);

    AgentLimits(Kernel kernel, AgentRlimits config) {
        this.kernel = kernel;
        for (var resource : Resource.values()) {
            in(config, resource).ifPresent(limit -> given.put(resource, limit));
        }
    }

    boolean areGiven() {
        return !given.isEmpty();
    }

    void apply(StepLog log) {
        if (!given.containsKey(Resource.NOFILE)) {
            limitOpenFiles(log);
        }
        given.forEach(this::set);
    }

    /** An agent with a higher limit is better than none. */
    private void limitOpenFiles(StepLog log) {
        try {
            var hard = kernel.limit(Resource.NOFILE).hard();
            var soft = Long.compareUnsigned(hard, SOFT_LIMIT_OF_FILES) < 0 ? hard : SOFT_LIMIT_OF_FILES;
            change(Resource.NOFILE, new ResourceLimit(soft, hard));
        } catch (KernelException refused) {
            log.warn(refused.getMessage());
        }
    }

    private void set(Resource resource, Limit limit) {
        try {
            change(resource, new ResourceLimit(limit.soft(), limit.hard()));
        } catch (KernelException refused) {
            throw new BootFailure(AgentStep.ID, refused.getMessage() + hint(resource, refused.errno()), refused);
        }
    }

    private void change(Resource resource, ResourceLimit limit) {
        var old = kernel.limit(resource);
        kernel.setLimit(resource, limit);
        before.put(resource, old);
    }

    private static String hint(Resource resource, Errno errno) {
        return errno == Errno.EPERM && resource == Resource.NOFILE
                ? " (no process may open more than fs.nr_open, 1048576 as the kernel starts: lower init.agent.rlimits.nofile)"
                : " (lower init.agent.rlimits." + resource + ", or leave it out)";
    }

    /** Puts back what {@link #apply} changed; a hard limit is raised again by root alone. */
    void restore(StepLog log) {
        before.forEach((resource, limit) -> {
            try {
                kernel.setLimit(resource, limit);
            } catch (KernelException refused) {
                log.warn(refused.getMessage());
            }
        });
        before.clear();
    }

    static Optional<Limit> in(AgentRlimits config, Resource resource) {
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
