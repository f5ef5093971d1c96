package io.quinit.boot.run;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepRelations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The steps of this boot in their order: those that the command line does not turn off, those that it moves at their new position. A
 * position that breaks what a step needs or precedes is refused, and reported with all other problems of the command line.
 */
@Singleton
public final class StepOrder {
    private final List<PlacedStep> steps = new ArrayList<>();
    private final List<String> off = new ArrayList<>();
    private final CommandLineResult reading;

    @Inject
    public StepOrder(
            @All List<InstanceHandle<BootStep>> beans,
            StepRelations relations,
            StepsConfig config,
            CommandLineResult reading) {
        this(
                config,
                reading,
                beans.stream().map(bean -> PlacedStep.of(bean, relations)).toList());
    }

    public StepOrder(StepsConfig config, CommandLineResult reading, List<PlacedStep> all) {
        this.reading = reading;
        for (var step : all) {
            var said = Optional.ofNullable(config.byId().get(step.id()));
            if (said.flatMap(StepsConfig.OfStep::enabled).orElse(true)) {
                var order = said.map(StepsConfig.OfStep::order);
                steps.add(
                        order.isPresent() && order.get().isPresent()
                                ? step.movedTo(order.get().getAsInt())
                                : step);
            } else {
                off.add(step.id());
            }
        }
        refuseWhatBreaks();
        steps.sort(Comparator.naturalOrder());
    }

    public List<PlacedStep> steps() {
        return List.copyOf(steps);
    }

    /** Returns the ids of the steps that the command line turns off. */
    public List<String> off() {
        return List.copyOf(off);
    }

    /** Each refusal puts one step back to its usual position, and the build has checked that all usual positions fit together. */
    private void refuseWhatBreaks() {
        for (var broken = broken(); broken.isPresent(); broken = broken()) {
            var refused = broken.get();
            reading.refuse("init.steps." + refused.step.id() + ".order", refused.expected);
            steps.replaceAll(step -> step == refused.step ? step.movedTo(step.usual()) : step);
        }
    }

    private Optional<Refusal> broken() {
        for (var first : steps) {
            for (var second : steps) {
                if ((first.isMoved() || second.isMoved()) && first.compareTo(second) > 0 && first.mustPrecede(second)) {
                    return Optional.of(refusal(first, second));
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal refusal(PlacedStep first, PlacedStep second) {
        return second.isMoved()
                ? new Refusal(
                        second,
                        "a number above " + first.place() + ", the place of " + first.id()
                                + ", which has to come before it")
                : new Refusal(
                        first,
                        "a number below " + second.place() + ", the place of " + second.id()
                                + ", which has to come after it");
    }

    private record Refusal(PlacedStep step, String expected) {}
}
