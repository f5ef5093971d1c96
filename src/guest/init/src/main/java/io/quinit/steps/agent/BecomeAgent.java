package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.KernelException;
import io.quinit.steps.agent.diagnosis.ExecDiagnosis;
import io.quinit.steps.agent.diagnosis.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Makes the process the agent: in its directory, within its limits, with its identity. Where that fails the process is what it was
 * before, root with every privilege, so that the failure policy can still reboot.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/execve.2.html">execve(2)</a>
 */
final class BecomeAgent implements Action {
    private final AgentConfig config;
    private final AgentProgram program;
    private final Action directory;
    private final AgentLimits limits;
    private final List<Action> identity;

    BecomeAgent(AgentConfig config, AgentProgram program) {
        this.config = config;
        this.program = program;
        this.directory = new EnterDirectory(config.cwd()).essential(EnterDirectory.ADVICE);
        this.limits = new AgentLimits(config.rlimits());
        this.identity = AgentIdentity.actions(config);
    }

    @Override
    public String describe() {
        return program.exec().describe();
    }

    @Override
    public List<Action> parts() {
        return Stream.of(List.of(program, directory), lastActions())
                .flatMap(List::stream)
                .flatMap(action -> action.parts().stream())
                .toList();
    }

    /** Includes the calls that undo limits and directory where the exec fails. */
    @Override
    public List<String> changes() {
        return List.of("limit * to *", "chdir *");
    }

    /** Limits come as late as possible: those of memory apply to the init itself. */
    private List<Action> lastActions() {
        var last = new ArrayList<>(limits.actions());
        last.addAll(identity);
        last.add(program.exec());
        return last;
    }

    /** Does not return. */
    @Override
    public void run(StepContext context) {
        context.run(program);
        try (program) {
            become(context);
        } catch (KernelException refused) {
            var permissions = Permissions.of(config.user(), config.caps());
            var cause = new ExecDiagnosis(context.kernel(), permissions).of(program.path(), refused.errno());
            throw new BootFailure(context.log().step(), refused.getMessage() + cause, refused);
        }
    }

    private void become(StepContext context) {
        try {
            context.run(directory);
            if (identity.isEmpty() && !limits.areGiven()) {
                lastActions().forEach(context::run);
            } else {
                inThreadOfItsOwn(context);
            }
        } catch (RuntimeException refused) {
            limits.restore(context);
            EnterDirectory.leave(context);
            throw refused;
        }
    }

    /**
     * A thread that has taken the identity cannot go back, but no other thread has taken it; and one that execs becomes the
     * process. Its stack and its part of the heap are new, so that limits of stack and memory do not end it halfway.
     */
    private void inThreadOfItsOwn(StepContext context) {
        var attempt = new FutureTask<>(() -> lastActions().forEach(context::run), null);
        new Thread(attempt, context.log().step()).start();
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
