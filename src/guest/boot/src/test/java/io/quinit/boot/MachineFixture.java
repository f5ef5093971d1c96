package io.quinit.boot;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.Console;
import io.quinit.boot.console.ConsoleConfig;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.run.ActionRunner;
import io.quinit.boot.run.BootConfig;
import io.quinit.boot.run.Deadline;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.fake.machine.TestMachine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A machine with its command line, and what every boot has, for the test of one class. */
public class MachineFixture {
    private static final Pattern WARNING = Pattern.compile("\\[init] WARN: [a-z-]+: (.*)");

    public final TestMachine kernel;
    private String line = "";

    public MachineFixture() {
        this(new TestMachine());
    }

    public MachineFixture(TestMachine kernel) {
        this.kernel = kernel;
    }

    public MachineFixture line(String text) {
        line = text;
        return this;
    }

    public String line() {
        return line;
    }

    /** Runs a step, its log at debug. */
    public void run(BootStep step) {
        run(step, LogLevel.DEBUG);
    }

    public void run(BootStep step, LogLevel level) {
        runner().run(step, new StepLog(step.id(), new BootLog(kernel, level)));
    }

    /** Runs an action. */
    public void run(Action action) {
        context().run(action);
    }

    public void run(List<Action> actions) {
        actions.forEach(this::run);
    }

    public StepContext context() {
        return runner().context(log());
    }

    /** Returns what runs steps, with its log of each action. */
    public ActionRunner actionRunner() {
        return new ActionRunner(kernel, deadline());
    }

    /** One that does not log the actions, so that a test sees what they log themselves. */
    private ActionRunner runner() {
        return new ActionRunner(kernel, deadline()) {
            @Override
            protected void run(Action action, StepContext context) {
                action.run(context);
            }
        };
    }

    /** Returns what a step would do. */
    public StepPlan plan(BootStep step) {
        return StepPlan.of(step);
    }

    public StepLog log() {
        return log(LogLevel.DEBUG);
    }

    public StepLog log(LogLevel level) {
        return new StepLog("step", new BootLog(kernel, level));
    }

    public KernelCommandLine commandLine() {
        return KernelCommandLine.parse(line);
    }

    public Console console() {
        return new Console(kernel, settings(ConsoleConfig.class), new BootLog(kernel, LogLevel.NORMAL));
    }

    public Deadline deadline() {
        return new Deadline(kernel, settings(BootConfig.class));
    }

    public <T> T settings(Class<T> mapping) {
        return Settings.of(mapping, line);
    }

    /** Calls that begin so, without what comes before. */
    public List<String> calls(String start) {
        return kernel.calls().stream()
                .filter(call -> call.startsWith(start))
                .map(call -> call.substring(start.length()))
                .toList();
    }

    /** What an operator was warned of. */
    public List<String> warnings() {
        return kernel.console().stream()
                .map(WARNING::matcher)
                .filter(Matcher::matches)
                .map(warning -> warning.group(1))
                .toList();
    }
}
