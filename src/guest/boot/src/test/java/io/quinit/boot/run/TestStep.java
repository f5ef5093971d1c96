package io.quinit.boot.run;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepRelations;
import io.quinit.boot.step.StepRelations.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A step of a test: one action, and what the annotations of a real one would say. */
record TestStep(String id, Relation relation, boolean runsInParallel, boolean providesConsole, Consumer<StepLog> work)
        implements BootStep, Action {

    static TestStep of(String id, Consumer<StepLog> work) {
        return new TestStep(id, StepRelations.NONE, false, false, work);
    }

    TestStep needing(String... ids) {
        return new TestStep(id, new Relation(Set.of(ids), relation.precedes()), runsInParallel, providesConsole, work);
    }

    TestStep preceding(String... ids) {
        return new TestStep(id, new Relation(relation.needs(), Set.of(ids)), runsInParallel, providesConsole, work);
    }

    TestStep inParallel() {
        return new TestStep(id, relation, true, providesConsole, work);
    }

    TestStep withConsole() {
        return new TestStep(id, relation, runsInParallel, true, work);
    }

    PlacedStep at(int place) {
        return new PlacedStep(this, place, place, relation);
    }

    @Override
    public List<Action> actions() {
        return List.of(this);
    }

    @Override
    public String describe() {
        return "do what the test says";
    }

    @Override
    public void run(StepContext context) {
        work.accept(context.log());
    }
}
