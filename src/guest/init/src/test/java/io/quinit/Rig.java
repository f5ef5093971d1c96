package io.quinit;

import io.quinit.boot.BootConfig;
import io.quinit.boot.BootLog;
import io.quinit.boot.BootReport;
import io.quinit.boot.Console;
import io.quinit.boot.ConsoleConfig;
import io.quinit.boot.Deadline;
import io.quinit.boot.LogLevel;
import io.quinit.boot.StepLog;
import io.quinit.boot.Waiting;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.depmod.AliasTable;
import io.quinit.depmod.Device;
import io.quinit.depmod.LoadPlan;
import io.quinit.depmod.WantedModule;
import io.quinit.extension.modules.LoadPlans;
import io.quinit.extension.modules.WantedModules;
import io.quinit.fake.RecordingKernel;
import io.quinit.modules.ModuleLoader;
import io.quinit.modules.ModulesConfig;
import io.quinit.modules.VirtioDevices;
import io.quinit.report.PortOutput;
import io.quinit.report.ReportConfig;
import io.quinit.report.ReportOutput;
import io.quinit.report.VsockOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A machine for one boot step: its kernel, its command line, and what the step asks for beside them. */
public final class Rig {
    public static final String RELEASE = "6.1.0-test";
    public static final String MODULES = "/lib/modules/" + RELEASE + "/";
    private static final String MODULES_DISABLED = "/proc/sys/kernel/modules_disabled";
    private static final String WARNING = "[init] WARN: step: ";

    public final RecordingKernel kernel = new RecordingKernel();
    private final Map<String, List<WantedModule>> wanted = new HashMap<>();
    private final List<LoadPlan> plans = new ArrayList<>();
    private final SequencedMap<String, List<String>> needs = new LinkedHashMap<>();
    private final List<String> builtIn = new ArrayList<>();
    private final List<AliasTable.Alias> aliases = new ArrayList<>();
    private String line = "";

    public Rig() {
        kernel.file(MODULES_DISABLED, "0\n");
    }

    /** As a kernel without CONFIG_MODULES. */
    public Rig takingNoModules() {
        kernel.remove(MODULES_DISABLED);
        return this;
    }

    public Rig line(String text) {
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
    public Rig module(String path, String... dependencies) {
        kernel.file(MODULES + path, "");
        return planned(path, dependencies);
    }

    /** A module of the plan alone. */
    public Rig planned(String path, String... dependencies) {
        needs.put(path, List.of(dependencies));
        return this;
    }

    public Rig builtIn(String path) {
        builtIn.add(path);
        return this;
    }

    public Rig alias(String pattern, String module) {
        aliases.add(new AliasTable.Alias(pattern, module));
        return this;
    }

    /** Another kernel that the build has checked. */
    public Rig checked(String release) {
        plans.add(new LoadPlan("image", release, new LinkedHashMap<>(), List.of(), new AliasTable(List.of())));
        return this;
    }

    public Rig wants(Class<?> step, String module) {
        return wants(step, module, "", Device.ANY);
    }

    public Rig wants(Class<?> step, String module, String property, Device device) {
        wanted.computeIfAbsent(step.getName(), name -> new ArrayList<>())
                .add(new WantedModule(step.getName(), module, property, device));
        return this;
    }

    /** A device on the PCI bus, by virtio's vendor and its own number, such as {@code 0x1042}. */
    public Rig pci(String slot, String device) {
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
        return new ModuleLoader(
                kernel, new WantedModules(wanted), plans(), devices(), commandLine(), settings(ModulesConfig.class));
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
                .filter(said -> said.startsWith(WARNING))
                .map(said -> said.substring(WARNING.length()))
                .toList();
    }
}
