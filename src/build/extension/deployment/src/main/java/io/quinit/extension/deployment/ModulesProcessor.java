package io.quinit.extension.deployment;

import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.LoadPlansRecorder;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.modules.WantedModulesRecorder;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The kernel modules that the steps declare: kept in the image for the boot, and in a file for the host's tool. */
class ModulesProcessor {
    /** The scanner reads the annotation's defaults as well. */
    @BuildStep
    AdditionalIndexedClassesBuildItem annotation() {
        return new AdditionalIndexedClassesBuildItem(WantsModule.class.getName(), WantsModule.List.class.getName());
    }

    @BuildStep
    DeclaredModulesBuildItem modules(CombinedIndexBuildItem index, ApplicationBeansBuildItem beans) {
        return new DeclaredModulesBuildItem(new ModuleScanner(index.getIndex())
                .scan().stream().filter(module -> !beans.leavesOut(module.by())).toList());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem wantedModules(
            DeclaredModulesBuildItem declared, WantedModulesRecorder recorder, RecorderContext context) {
        RecordedValues.allow(context, WantedModule.class);
        return SyntheticBeanBuildItem.configure(WantedModules.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(recorder.record(declared.modules()))
                .done();
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem loadPlans(PlanFileBuildItem plan, LoadPlansRecorder recorder) {
        return SyntheticBeanBuildItem.configure(LoadPlans.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(recorder.record(plan.file().text()))
                .done();
    }

    @BuildStep
    @Produce(ArtifactResultBuildItem.class)
    void writePlan(PlanFileBuildItem plan, OutputTargetBuildItem target) {
        try {
            // Steps run in parallel: whoever else makes the folder may not have done so yet.
            Files.writeString(
                    Files.createDirectories(target.getOutputDirectory()).resolve(PlanFile.NAME),
                    plan.file().text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
