package io.quinit.boot.step;

import java.util.Map;
import java.util.Set;

/** What each step needs and precedes, as the build read it from {@link Needs} and {@link Precedes}; by the name of its class. */
public final class StepRelations {
    /** That of a step without annotations: it only has to come before the agent. */
    public static final Relation NONE = new Relation(Set.of(), Set.of("agent"));

    private final Map<String, Relation> byStep;

    public StepRelations(Map<String, Relation> byStep) {
        this.byStep = Map.copyOf(byStep);
    }

    public Relation of(Class<?> step) {
        return byStep.getOrDefault(step.getName(), NONE);
    }

    /**
     * What one step has to do with others.
     *
     * @param needs the ids of the steps that have to be over, and not to have failed, before it begins
     * @param precedes the ids of the steps that may begin only when it is over
     */
    public record Relation(Set<String> needs, Set<String> precedes) {}
}
