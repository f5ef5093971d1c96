package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.step.BootStep;
import io.quinit.channel.PortOutput;
import io.quinit.channel.ReportConfig;
import io.quinit.channel.ReportOutput;
import io.quinit.channel.VsockOutput;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Kernel;
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

/** A machine for one boot step: its kernel, its command line, its modules, and what the step asks for beside them. */
public final class StepFixture extends MachineFixture {
    public static final String RELEASE = TestMachine.RELEASE;
    public static final String MODULES = TestMachine.MODULES;

    private final Map<String, List<WantedModule>> wanted = new HashMap<>();
    private final List<LoadPlan> plans = new ArrayList<>();
    private final SequencedMap<String, List<String>> needs = new LinkedHashMap<>();
    private final List<String> builtIn = new ArrayList<>();
    private final List<AliasTable.Alias> aliases = new ArrayList<>();

    public StepFixture() {
        super();
    }

    public StepFixture(TestMachine kernel) {
        super(kernel);
    }

    /** As a kernel without CONFIG_MODULES. */
    public StepFixture takingNoModules() {
        kernel.remove("/proc/sys/kernel/modules_disabled");
        return this;
    }

    @Override
    public StepFixture line(String text) {
        super.line(text);
        return this;
    }

    /** Runs a step, which makes no call that changes something but those that its actions have declared. */
    @Override
    public void run(BootStep step, LogLevel level) {
        var declared = step.actions();
        var before = kernel.recorded().size();
        try {
            super.run(step, level);
        } finally {
            var made = kernel.recorded();
            assertThat(DeclaredCalls.undeclared(made.subList(before, made.size()), declared))
                    .as("calls that no action has declared")
                    .isEmpty();
        }
    }

    /**
     * A module of the initramfs, and of the plan that the build has for this kernel.
     *
     * @param path below the directory of this kernel's modules
     * @param dependencies in load order
     */
    public StepFixture module(String path, String... dependencies) {
        kernel.module(path, dependencies);
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
        var directory = "/sys/bus/pci/devices/" + slot;
        kernel.file(directory + "/vendor", "0x1af4\n").file(directory + "/device", device + "\n");
        return this;
    }

    public VirtioDevices devices() {
        return new VirtioDevices(kernel, commandLine());
    }

    public ModuleLoader modules() {
        return modules(kernel);
    }

    /** @param through what stands between the loader and the machine */
    public ModuleLoader modules(Kernel through) {
        return new ModuleLoader(through, plans(), devices(), commandLine(), settings(ModulesConfig.class));
    }

    public ModuleActions moduleActions() {
        return new ModuleActions(modules(), new WantedModules(wanted));
    }

    /** This kernel has one as soon as something is in it. */
    private LoadPlans plans() {
        var all = new ArrayList<>(plans);
        if (!needs.isEmpty() || !builtIn.isEmpty()) {
            all.add(new LoadPlan("image", RELEASE, needs, builtIn, new AliasTable(aliases)));
        }
        return new LoadPlans(all);
    }

    public ReportOutput reportOutput(BootReport report, LogLevel level) {
        return new ReportOutput(
                settings(ReportConfig.class),
                report,
                new BootLog(kernel, level),
                new PortOutput(kernel, devices(), actionRunner()),
                new VsockOutput(kernel));
    }

    /** Modules in the order in which they were loaded, as {@code path parameters}. */
    public List<String> loaded() {
        return calls("load " + MODULES);
    }
}
