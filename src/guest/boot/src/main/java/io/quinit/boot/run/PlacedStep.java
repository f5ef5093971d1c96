package io.quinit.boot.run;

import io.quarkus.arc.InstanceHandle;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepName;

/**
 * A step and where it stands.
 *
 * @param place lower numbers come first
 * @param usual its place where the command line does not move it, different for each step
 */
public record PlacedStep(BootStep step, int place, int usual) implements Comparable<PlacedStep> {

    static PlacedStep of(InstanceHandle<BootStep> bean) {
        var usual = StepName.placeOf(bean.getBean().getPriority());
        return new PlacedStep(bean.get(), usual, usual);
    }

    public String id() {
        return step.id();
    }

    boolean isMoved() {
        return place != usual;
    }

    /** See {@link BootStep#runsBeside}. */
    public boolean mayRunBeside() {
        return step.runsBeside() && !isMoved();
    }

    PlacedStep movedTo(int another) {
        return new PlacedStep(step, another, usual);
    }

    @Override
    public int compareTo(PlacedStep other) {
        return place != other.place ? Integer.compare(place, other.place) : Integer.compare(usual, other.usual);
    }
}
