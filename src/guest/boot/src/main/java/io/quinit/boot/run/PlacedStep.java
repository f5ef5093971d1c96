package io.quinit.boot.run;

import io.quarkus.arc.InstanceHandle;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepName;
import io.quinit.boot.step.StepRelations;
import io.quinit.boot.step.StepRelations.Relation;

/**
 * A step, its position, and how it stands to others.
 *
 * @param place lower numbers come first
 * @param usual its position where the command line does not move it, different for each step
 */
public record PlacedStep(BootStep step, int place, int usual, Relation relation) implements Comparable<PlacedStep> {

    static PlacedStep of(InstanceHandle<BootStep> bean, StepRelations relations) {
        var usual = StepName.placeOf(bean.getBean().getPriority());
        return new PlacedStep(
                bean.get(), usual, usual, relations.of(bean.getBean().getBeanClass()));
    }

    public String id() {
        return step.id();
    }

    boolean isMoved() {
        return place != usual;
    }

    /** See {@link BootStep#runsInParallel}. */
    public boolean mayRunInParallel() {
        return step.runsInParallel() && !isMoved();
    }

    /** Returns whether it has to be over before another one begins. */
    boolean mustPrecede(PlacedStep other) {
        return other.relation.needs().contains(id()) || relation.precedes().contains(other.id());
    }

    /** Returns whether nothing runs after it: it precedes no step, since it ends the process as the agent. */
    boolean isLast() {
        return relation.precedes().isEmpty();
    }

    PlacedStep movedTo(int another) {
        return new PlacedStep(step, another, usual, relation);
    }

    @Override
    public int compareTo(PlacedStep other) {
        return place != other.place ? Integer.compare(place, other.place) : Integer.compare(usual, other.usual);
    }
}
