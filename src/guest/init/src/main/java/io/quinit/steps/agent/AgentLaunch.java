package io.quinit.steps.agent;

import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Program;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes the process the agent: in its folder, within its limits, with its identity. Where that fails the process is what it was
 * before, root with every privilege, so that the failure policy can still reboot.
 */
final class AgentLaunch {
    /** Where the switch of the root left the process. */
    private static final String FORMER_FOLDER = "/";

    private final Kernel kernel;
    private final AgentConfig config;
    private final AgentIdentity identity;
    private final AgentLimits limits;
    private final StepLog log;

    AgentLaunch(Kernel kernel, AgentConfig config, StepLog log) {
        this.kernel = kernel;
        this.config = config;
        this.identity = AgentIdentity.of(config);
        this.limits = new AgentLimits(kernel, config.rlimits());
        this.log = log;
    }

    /**
     * Does not return.
     *
     * @throws KernelException of the exec itself
     * @throws BootFailure of what comes before it
     */
    void become(Program program) {
        try {
            enterFolder();
            if (identity.isGiven() || limits.areGiven()) {
                inThreadOfItsOwn(program);
            } else {
                turnInto(program);
            }
        } catch (RuntimeException refused) {
            limits.restore(log);
            leaveFolder();
            throw refused;
        }
    }

    private void enterFolder() {
        try {
            kernel.chdir(config.cwd());
        } catch (KernelException refused) {
            throw new BootFailure(
                    AgentStep.ID,
                    refused.getMessage() + " (init.agent.cwd names no folder of the root file system)",
                    refused);
        }
    }

    private void leaveFolder() {
        try {
            kernel.chdir(FORMER_FOLDER);
        } catch (KernelException refused) {
            log.warn(refused.getMessage());
        }
    }

    /** Limits as late as can be: those of memory apply to ourselves. */
    private void turnInto(Program program) {
        limits.apply(log);
        identity.take(kernel);
        program.exec();
    }

    /**
     * A thread that has taken the identity cannot go back, but no other thread has taken it; and one that execs becomes the
     * process. Its stack and its part of the heap are new, so that limits of stack and memory do not end it halfway.
     */
    private void inThreadOfItsOwn(Program program) {
        var attempt = new FutureTask<>(() -> turnInto(program), null);
        new Thread(attempt, AgentStep.ID).start();
        try {
            attempt.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) refused.getCause();
        } catch (InterruptedException nobodyInterruptsPid1) {
            throw new IllegalStateException(nobodyInterruptsPid1);
        }
    }
}
