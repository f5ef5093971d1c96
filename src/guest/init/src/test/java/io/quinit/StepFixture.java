package io.quinit;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.Console;
import io.quinit.boot.console.ConsoleConfig;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.run.ActionRunner;
import io.quinit.boot.run.BootConfig;
import io.quinit.boot.run.Deadline;
import io.quinit.boot.run.Waiting;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.channel.PortOutput;
import io.quinit.channel.ReportConfig;
import io.quinit.channel.ReportOutput;
import io.quinit.channel.VsockOutput;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.fake.RecordingKernel;
import io.quinit.loader.ModuleActions;
import io.quinit.loader.ModuleLoader;
import io.quinit.loader.ModulesConfig;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.AliasTable;
import io.quinit.modules.Device;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.WantedModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A machine for one boot step: its kernel, its command line, and what the step asks for beside them. */
public final class StepFixture {
    public static final String RELEASE = "6.1.0-test";
    public static final String MODULES = "/lib/modules/" + RELEASE + "/";
    private static final String MODULES_DISABLED = "/proc/sys/kernel/modules_disabled";
    private static final Pattern WARNING = Pattern.compile("\\[init] WARN: [a-z-]+: (.*)");

    public final RecordingKernel kernel = new RecordingKernel();
    private final Map<String, List<WantedModule>> wanted = new HashMap<>();
    private final List<LoadPlan> plans = new ArrayList<>();
    private final SequencedMap<String, List<String>> needs = new LinkedHashMap<>();
    private final List<String> builtIn = new ArrayList<>();
    private final List<AliasTable.Alias> aliases = new ArrayList<>();
    private String line = "";

    public StepFixture() {
        kernel.file(MODULES_DISABLED, "0\n");
    }

    /** As a kernel without CONFIG_MODULES. */
    public StepFixture takingNoModules() {
        kernel.remove(MODULES_DISABLED);
        return this;
    }

    public StepFixture line(String text) {
        line = text;
        return this;
    }

    public String line() {
        return line;
    }

    /**
     * A module of the initramfs, and of the plan that the build has for this kernel.
     *
     * @param path below the kernel's folder
     * @param dependencies in load order
     */
    public StepFixture module(String path, String... dependencies) {
        kernel.file(MODULES + path, "");
        return planned(path, dependencies);
    }

    /** A module of the plan alone. */
    public StepFixture planned(String path, String... dependencies) {
        needs.put(path, List.of(dependencies));
        return this;
    }

    public StepFixture builtIn(String path) {
        builtIn.add(path);
        return this;
    }

    public StepFixture alias(String pattern, String module) {
        aliases.add(new AliasTable.Alias(pattern, module));
        return this;
    }

    /** Another kernel that the build has checked. */
    public StepFixture checked(String release) {
        plans.add(new LoadPlan("image", release, new LinkedHashMap<>(), List.of(), new AliasTable(List.of())));
        return this;
    }

    public StepFixture wants(Class<?> step, String module) {
        return wants(step, module, "", Device.ANY);
    }

    public StepFixture wants(Class<?> step, String module, String property, Device device) {
        wanted.computeIfAbsent(step.getName(), name -> new ArrayList<>())
                .add(new WantedModule(step.getName(), module, property, device));
        return this;
    }

    /** A device on the PCI bus, by virtio's vendor and its own number, such as {@code 0x1042}. */
    public StepFixture pci(String slot, String device) {
        var folder = "/sys/bus/pci/devices/" + slot;
        kernel.file(folder + "/vendor", "0x1af4\n").file(folder + "/device", device + "\n");
        return this;
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

    public VirtioDevices devices() {
        return new VirtioDevices(kernel, commandLine());
    }

    public ModuleLoader modules() {
        return new ModuleLoader(kernel, plans(), devices(), commandLine(), settings(ModulesConfig.class));
    }

    public ModuleActions moduleActions() {
        return new ModuleActions(modules(), new WantedModules(wanted));
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

    /** One that does not log the actions, so that a test sees what they log themselves. */
    private ActionRunner runner() {
        return new ActionRunner(kernel, waiting()) {
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

    /** This kernel has one as soon as something is in it. */
    private LoadPlans plans() {
        var all = new ArrayList<>(plans);
        if (!needs.isEmpty() || !builtIn.isEmpty()) {
            all.add(new LoadPlan("image", RELEASE, needs, builtIn, new AliasTable(aliases)));
        }
        return new LoadPlans(all);
    }

    public Console console() {
        return new Console(kernel, settings(ConsoleConfig.class), new BootLog(kernel, LogLevel.NORMAL));
    }

    public Deadline deadline() {
        return new Deadline(kernel, settings(BootConfig.class));
    }

    public Waiting waiting() {
        return new Waiting(kernel, deadline());
    }

    public ReportOutput reportOutput(BootReport report, LogLevel level) {
        return new ReportOutput(
                settings(ReportConfig.class),
                report,
                new BootLog(kernel, level),
                new PortOutput(kernel, devices(), waiting()),
                new VsockOutput(kernel));
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

    /** Modules in the order in which they were loaded, as {@code path parameters}. */
    public List<String> loaded() {
        return calls("load " + MODULES);
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
