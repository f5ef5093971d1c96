package io.quinit.boot.step;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quinit.boot.step.StepRelations.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps in the executable what the build has read of steps' relations. */
@Recorder
public class StepRelationsRecorder {

    /**
     * Called at static initialisation, so that a native image holds the relations ready-made.
     *
     * @param needs class name of a step to the ids of those that it needs
     * @param precedes class name of a step to the ids of those that it precedes
     */
    public RuntimeValue<StepRelations> record(Map<String, List<String>> needs, Map<String, List<String>> precedes) {
        var byStep = new HashMap<String, Relation>();
        needs.forEach((step, ids) -> byStep.put(step, new Relation(Set.copyOf(ids), Set.copyOf(precedes.get(step)))));
        return new RuntimeValue<>(new StepRelations(byStep));
    }
}
