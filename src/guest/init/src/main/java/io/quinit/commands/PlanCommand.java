package io.quinit.commands;

import io.quinit.boot.modules.LoadPlans;
import io.quinit.modules.LoadPlan;
import io.quinit.plan.BootPlan;
import io.quinit.plan.ImagePlan;
import io.quinit.plan.PlanJson;
import io.quinit.plan.PlanText;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quinit plan}: asks the beans of a boot, which were made for the line that is given here. */
@Command(
        name = PlanCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a boot with a kernel command line would do: its steps in order, what it would wait for, each value with"
                    + " where it is from, and what is wrong with the line.",
            "It looks at no machine and changes nothing. The exit status is 0 only for a line without problems: 1 where there are"
                    + " any, 2 for a wrong call."
        })
public final class PlanCommand implements Callable<Integer> {
    static final String NAME = "plan";
    static final String LINE = "--cmdline";

    /** How a plan is shown. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    /** Read before the configuration is, see {@link Commands#lineOf}. */
    @Option(
            names = LINE,
            required = true,
            paramLabel = "WORDS",
            description = "The whole kernel command line, as one argument.")
    private String line;

    @Option(
            names = "--image",
            paramLabel = "NAME",
            description =
                    "A target image that the build checked: shows which of its files the modules are, in load order.")
    private String image;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text by default.")
    private Format format = Format.text;

    /** Asked for only when a plan is wanted: picocli makes every subcommand for each call, and this one makes all steps of a boot. */
    @Inject
    Instance<BootPlan> boot;

    @Inject
    LoadPlans images;

    @Override
    public Integer call() {
        var plan = boot.get();
        var modules = image == null ? ImagePlan.NONE : planned(plan);
        var out = spec.commandLine().getOut();
        out.print(format == Format.json ? PlanJson.of(plan, modules) + "\n" : PlanText.of(plan, modules));
        out.flush();
        return plan.problems().isEmpty() ? 0 : 1;
    }

    private ImagePlan planned(BootPlan plan) {
        var planned = ImagePlan.of(image, images, plan.steps());
        if (planned.kernels().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no image " + image + " was checked by this build" + checked());
        }
        return planned;
    }

    private String checked() {
        var names = images.all().stream().map(LoadPlan::image).distinct().toList();
        return names.isEmpty() ? ", which was made without images" : "; those checked: " + String.join(", ", names);
    }
}
