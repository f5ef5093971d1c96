package io.quinit.steps.agent;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.Words;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.steps.agent.diagnosis.ExecDiagnosis;
import io.quinit.steps.agent.diagnosis.Permissions;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Becomes the guest agent, which keeps PID 1.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/execve.2.html">execve(2)</a>
 */
@Singleton
@Priority(BootOrder.AGENT)
public final class AgentStep implements BootStep {
    static final String ID = "agent";
    private static final List<String> LAST_TERMINALS = List.of("/dev/console", "/dev/null");

    private final Kernel kernel;
    private final AgentConfig config;
    private final Console console;
    private final AgentEnvironment environment;

    public AgentStep(Kernel kernel, AgentConfig config, Console console) {
        this.kernel = kernel;
        this.config = config;
        this.console = console;
        this.environment = AgentEnvironment.of(kernel, config);
    }

    @Override
    public Set<String> needs() {
        return Set.of("switch-root");
    }

    @Override
    public Set<String> precedes() {
        return Set.of();
    }

    @Override
    public void plan(StepPlan plan) {
        plan.does("open " + console.rule() + " as descriptors 0, 1 and 2, close all others");
        AgentPlan.say(config, plan);
        plan.does("exec " + String.join(" ", arguments()));
    }

    @Override
    public void run(StepLog log) {
        log.debug("exec " + config.path());
        openTerminal();
        closeOthers();
        try (var program = kernel.program(config.path(), arguments(), environment.words())) {
            new AgentLaunch(kernel, config, log).become(program);
        } catch (KernelException refused) {
            var permissions = Permissions.of(config.user(), config.caps());
            var cause = new ExecDiagnosis(kernel, permissions).of(config.path(), refused.errno());
            throw new BootFailure(ID, refused.getMessage() + cause, refused);
        }
    }

    private void closeOthers() {
        try {
            kernel.closeFrom(3);
        } catch (KernelException refused) {
            throw new BootFailure(
                    ID, refused.getMessage() + " (close_range came with Linux 5.9: boot a newer kernel)", refused);
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add(config.path());
        arguments.addAll(config.args().map(Words::words).orElse(List.of()));
        return arguments;
    }

    /** Descriptors 0, 1 and 2, read-write, on the first that opens. */
    private void openTerminal() {
        var candidates = new ArrayList<String>();
        console.chosen().ifPresent(candidates::add);
        candidates.addAll(LAST_TERMINALS);
        for (var path : candidates) {
            try (var terminal = kernel.open(path, OpenFlag.RDWR, OpenFlag.NOCTTY)) {
                for (var number = 0; number <= 2; number++) {
                    kernel.duplicate(terminal, number);
                }
                return;
            } catch (KernelException unusable) {
                continue;
            }
        }
    }
}
