package io.quinit.steps.agent;

import io.quinit.boot.Settings;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.run.ActionRunner;
import io.quinit.boot.run.BootConfig;
import io.quinit.boot.run.Deadline;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Files;
import io.quinit.kernel.jna.JnaKernel;
import java.util.List;

/**
 * A process that becomes a program as the init becomes the agent, on the kernel under the tests; where it cannot, it tells what is
 * left of itself.
 */
final class AgentProcess {
    private AgentProcess() {}

    /** @param arguments the command line, and the program with its own arguments */
    public static void main(String... arguments) {
        var kernel = new JnaKernel();
        var config = Settings.of(AgentConfig.class, arguments[0]);
        var words = List.of(arguments).subList(1, arguments.length);
        var program = new AgentProgram(words.getFirst(), words, AgentEnvironment.of(kernel, config));
        var log = new StepLog("agent", new BootLog(kernel, LogLevel.DEBUG));
        var runner = new ActionRunner(kernel, new Deadline(kernel, Settings.of(BootConfig.class, "")));
        try {
            runner.context(log).run(new BecomeAgent(config, program));
        } catch (RuntimeException refused) {
            System.out.println("Refused: " + refused.getMessage());
            System.out.println("Cwd: " + kernel.readLink("/proc/self/cwd"));
            System.out.print(new Files(kernel).read("/proc/thread-self/status"));
            System.out.print(new Files(kernel).read("/proc/self/limits"));
        }
    }
}
