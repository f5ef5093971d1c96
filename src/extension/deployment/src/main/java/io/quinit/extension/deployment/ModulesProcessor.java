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
import io.quinit.extension.modules.WantedModules;
import io.quinit.extension.modules.WantedModulesRecorder;
import io.quinit.extension.modules.WantsModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;

/** The kernel modules that the steps declare: kept in the image for the boot, and in a file for the image tool. */
class ModulesProcessor {
    /** A line a module: step, module, property that asks for it; with tabs between them. */
    private static final String FILE = "modules.wanted";

    /** The scanner reads the annotation's defaults as well. */
    @BuildStep
    AdditionalIndexedClassesBuildItem annotation() {
        return new AdditionalIndexedClassesBuildItem(WantsModule.class.getName(), WantsModule.List.class.getName());
    }

    @BuildStep
    DeclaredModulesBuildItem modules(CombinedIndexBuildItem index) {
        return new DeclaredModulesBuildItem(new ModuleScanner(index.getIndex()).scan());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem wantedModules(DeclaredModulesBuildItem declared, WantedModulesRecorder recorder) {
        var fields = new ArrayList<String>();
        for (var module : declared.modules()) {
            fields.add(module.step());
            fields.add(module.name());
            fields.add(module.property());
            fields.add(module.device());
        }
        return SyntheticBeanBuildItem.configure(WantedModules.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(recorder.record(fields))
                .done();
    }

    @BuildStep
    @Produce(ArtifactResultBuildItem.class)
    void writeList(DeclaredModulesBuildItem declared, OutputTargetBuildItem target) {
        var text = new StringBuilder("# step\tmodule\tproperty that asks for it\n");
        for (var module : declared.modules()) {
            text.append(String.join("\t", simpleName(module.step()), module.name(), module.property()))
                    .append('\n');
        }
        try {
            // Steps run in parallel: whoever else makes the folder may not have done so yet.
            Files.writeString(
                    Files.createDirectories(target.getOutputDirectory()).resolve(FILE), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
