package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Words;
import io.quinit.kernel.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts path, arguments and environment where execve(2) wants them, before limits of memory apply; a plan shows only the names of the
 * variables.
 */
final class AgentProgram implements Action, AutoCloseable {
    private final String path;
    private final List<String> arguments;
    private final AgentEnvironment environment;
    private Program program;

    /** @param arguments its own path first */
    AgentProgram(String path, List<String> arguments, AgentEnvironment environment) {
        this.path = path;
        this.arguments = List.copyOf(arguments);
        this.environment = environment;
    }

    static AgentProgram of(AgentConfig config, AgentEnvironment environment) {
        var arguments = new ArrayList<String>();
        arguments.add(config.path());
        arguments.addAll(config.args().map(Words::words).orElse(List.of()));
        return new AgentProgram(config.path(), arguments, environment);
    }

    String path() {
        return path;
    }

    @Override
    public String describe() {
        return "set " + String.join(", ", environment.given());
    }

    @Override
    public List<Action> parts() {
        return environment.given().isEmpty() ? List.of() : List.of(this);
    }

    @Override
    public void run(StepContext context) {
        program = context.kernel().program(path, arguments, environment.words());
    }

    /** Returns the action that makes the process this program. */
    Action exec() {
        return new Exec();
    }

    @Override
    public void close() {
        program.close();
    }

    private final class Exec implements Action {

        @Override
        public String describe() {
            return "exec " + String.join(" ", arguments);
        }

        @Override
        public List<String> changes() {
            return List.of("exec " + path);
        }

        @Override
        public void run(StepContext context) {
            program.exec();
        }
    }
}
