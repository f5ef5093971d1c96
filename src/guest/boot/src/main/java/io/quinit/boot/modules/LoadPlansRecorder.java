package io.quinit.boot.modules;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quinit.modules.PlanFile;

/** Keeps the plans in the image: a boot reads none. */
@Recorder
public class LoadPlansRecorder {

    /**
     * Called at static initialisation, so that a native image holds the plans ready-made.
     *
     * @param planFile the text of a {@link PlanFile}
     */
    public RuntimeValue<LoadPlans> record(String planFile) {
        return new RuntimeValue<>(new LoadPlans(PlanFile.parse(planFile).plans()));
    }
}
