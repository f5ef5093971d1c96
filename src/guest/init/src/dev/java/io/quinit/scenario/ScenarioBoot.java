package io.quinit.scenario;

import io.quarkus.arc.Arc;
import io.quinit.boot.cmdline.CmdlineConfigBuilder;
import io.quinit.boot.cmdline.CmdlineConfigSource;
import io.quinit.boot.cmdline.GivenLine;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.failure.FailureReport;
import io.quinit.boot.run.ActionRunner;
import io.quinit.boot.run.Boot;
import io.quinit.channel.ReportOutput;
import io.quinit.boot.run.CommandLineResult;
import io.quinit.boot.run.Deadline;
import io.quinit.boot.run.PlacedStep;
import io.quinit.boot.run.StepOrder;
import io.quinit.boot.run.StepsConfig;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepName;
import io.quinit.boot.step.StepRelations;
import io.quinit.boot.step.StepRelations.Relation;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Reading;
import io.quinit.fake.machine.DeviceFault;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.fake.machine.FakeMachine;
import io.quinit.fake.scenario.Scenario;
import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Mount;
import io.quinit.kernel.OpenFlag;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A whole boot on a fake machine: every step of the init in its order, the sequence, the report and the failure policy. It needs the
 * properties and the wanted modules that the build records: dev mode has them, and a {@code @QuarkusTest}.
 */
public final class ScenarioBoot {
    /** From the folder of this module, where Maven runs tests and dev mode. */
    public static final Path SCENARIOS = Path.of("../../../config/scenarios");

    private final Scenario scenario;
    private final Collection<Class<?>> classes = BootClasses.all();
    private final ScenarioModules modules;
    private String words = "";
    private Function<Kernel, Kernel> decorator = kernel -> kernel;
    private Function<FakeMachine, ActionObserver> observer = machine -> (action, run) -> run.run();
    private UnaryOperator<BootStep> change = step -> step;
    private Optional<DeviceFault> fault = Optional.empty();
    private BiFunction<String, Relation, Relation> changeOfRelation = (step, relation) -> relation;
    private final List<PlacedStep> steps = new ArrayList<>();
    private final List<BootStep> ran = new ArrayList<>();

    public ScenarioBoot(Scenario scenario) {
        this.scenario = scenario;
        this.modules = new ScenarioModules(scenario, wanted(), classes);
    }

    /** @param name of a file of {@link #SCENARIOS}, without its end */
    public static ScenarioBoot of(String name) {
        try {
            return new ScenarioBoot(ScenarioReader.read(SCENARIOS.resolve(name + ".yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words that follow the scenario's command line. */
    public ScenarioBoot line(String more) {
        words = more;
        return this;
    }

    /** The whole line that the machine boots with. */
    public String commandLine() {
        return scenario.commandLine(words);
    }

    /** What stands between the init and the machine, such as one that makes calls fail. */
    public ScenarioBoot decorate(Function<Kernel, Kernel> with) {
        decorator = with;
        return this;
    }

    /** Has a device of the machine not do as it should. */
    public ScenarioBoot fault(DeviceFault with) {
        fault = Optional.of(with);
        return this;
    }

    /** What each step is replaced by, such as one with a mistake. */
    public ScenarioBoot change(UnaryOperator<BootStep> by) {
        change = by;
        return this;
    }

    /** What of each step's relations, given by its id, is replaced. */
    public ScenarioBoot relation(BiFunction<String, Relation, Relation> by) {
        changeOfRelation = by;
        return this;
    }

    /** What stands around each action, given the machine that it acts on. */
    public ScenarioBoot observe(Function<FakeMachine, ActionObserver> with) {
        observer = with;
        return this;
    }

    /** The steps of the boot that ran, as they should be. */
    public List<PlacedStep> steps() {
        return steps;
    }

    /** The same, as they were. */
    public List<BootStep> ran() {
        return ran;
    }

    /** Boots a new machine. */
    public ScenarioResult run() {
        var spec = scenario.machine(words, modules.names());
        var machine = fault.map(with -> new FakeMachine(spec, with)).orElseGet(() -> new FakeMachine(spec));
        beforeJava(machine);
        var beans = beans(decorator.apply(machine));
        beans.add(ActionRunner.class, new ObservedRunner(beans, observer.apply(machine)));
        try {
            beans.get(Boot.class).run();
            throw new AssertionError("the boot came back: a kernel would panic");
        } catch (EndOfRun end) {
            return ScenarioResult.of(machine, beans.get(BootReport.class).steps());
        }
    }

    /** What early-proc.c does: /proc, and no number below 3 is free for a file that is no terminal. */
    private static void beforeJava(Kernel kernel) {
        kernel.mount(Mount.of("proc", "/proc", "proc", ""));
        var place = kernel.open("/", OpenFlag.PATH);
        while (place.number() <= 2) {
            place = kernel.open("/", OpenFlag.PATH);
        }
        place.close();
    }

    private Beans beans(Kernel kernel) {
        var config = config(commandLine());
        var source = (CmdlineConfigSource)
                config.getConfigSource("KernelCommandLine").orElseThrow();
        var beans = new Beans(config);
        beans.add(Kernel.class, kernel);
        beans.add(KernelCommandLine.class, source.line());
        beans.add(Reading.class, source.reading());
        beans.add(WantedModules.class, wanted());
        beans.add(LoadPlans.class, modules.plans());
        beans.add(StepOrder.class, order(beans));
        beans.add(FailureReport.class, beans.get(ReportOutput.class));
        return beans;
    }

    /** As the real one is made, but for files and the environment. */
    private SmallRyeConfig config(String line) {
        GivenLine.set(line);
        try {
            var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMappingIgnore("init.**");
            new CmdlineConfigBuilder().configBuilder(builder);
            classes.stream()
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                    .forEach(builder::withMapping);
            return builder.build();
        } finally {
            GivenLine.set(null);
        }
    }

    /** As the build found them. */
    private static WantedModules wanted() {
        return Arc.container().instance(WantedModules.class).get();
    }

    private static StepRelations relations() {
        return Arc.container().instance(StepRelations.class).get();
    }

    private static final class ObservedRunner extends ActionRunner {
        private final ActionObserver observer;

        ObservedRunner(Beans beans, ActionObserver observer) {
            super(beans.get(Kernel.class), beans.get(Deadline.class));
            this.observer = observer;
        }

        @Override
        protected void run(Action action, StepContext context) {
            observer.around(action, () -> super.run(action, context));
        }
    }

    private StepOrder order(Beans beans) {
        var placed = new ArrayList<PlacedStep>();
        for (var type : classes) {
            if (BootStep.class.isAssignableFrom(type) && type.isAnnotationPresent(Priority.class)) {
                var place = StepName.placeOf(type.getAnnotation(Priority.class).value());
                var step = (BootStep) beans.get(type);
                var relation = relations().of(type);
                steps.add(new PlacedStep(step, place, place, relation));
                var changed = change.apply(step);
                ran.add(changed);
                placed.add(new PlacedStep(changed, place, place, changeOfRelation.apply(step.id(), relation)));
            }
        }
        return new StepOrder(beans.get(StepsConfig.class), beans.get(CommandLineResult.class), placed);
    }
}
