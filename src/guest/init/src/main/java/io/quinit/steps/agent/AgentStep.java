package io.quinit.steps.agent;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.kernel.Kernel;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Becomes the guest agent, which keeps PID 1. */
@Singleton
@Priority(BootOrder.AGENT)
@Needs("switch-root")
@Precedes({})
public final class AgentStep implements BootStep {
    private static final String NO_CLOSE_RANGE = " (close_range came with Linux 5.9: boot a newer kernel)";

    private final AgentConfig config;
    private final Console console;
    private final AgentEnvironment environment;

    /** Reads the environment now: the new root may have no place for /proc. */
    public AgentStep(Kernel kernel, AgentConfig config, Console console) {
        this.config = config;
        this.console = console;
        this.environment = AgentEnvironment.of(kernel, config);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new OpenTerminal(console),
                new CloseOthers(3).essential(NO_CLOSE_RANGE),
                new BecomeAgent(config, AgentProgram.of(config, environment)));
    }
}
