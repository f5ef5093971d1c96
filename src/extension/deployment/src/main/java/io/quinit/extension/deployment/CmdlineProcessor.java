package io.quinit.extension.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quinit.extension.cmdline.CatalogRecorder;
import io.quinit.extension.cmdline.CmdlineConfigBuilder;
import io.quinit.extension.cmdline.CmdlineProducer;
import java.util.ArrayList;

/** The kernel command line as configuration. */
class CmdlineProcessor {
    private static final String FEATURE = "quinit";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** At run time alone: at build time there is a command line too, the build machine's. */
    @BuildStep
    RunTimeConfigBuilderBuildItem commandLine() {
        return new RunTimeConfigBuilderBuildItem(CmdlineConfigBuilder.class);
    }

    @BuildStep
    AdditionalBeanBuildItem producer() {
        return AdditionalBeanBuildItem.unremovableOf(CmdlineProducer.class);
    }

    @BuildStep
    DeclaredPropertiesBuildItem properties(CombinedIndexBuildItem index) {
        return new DeclaredPropertiesBuildItem(new PropertyScanner(index.getIndex()).scan());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void recordCatalog(DeclaredPropertiesBuildItem declared, CatalogRecorder recorder) {
        var fields = new ArrayList<String>();
        for (var property : declared.properties()) {
            fields.add(property.key());
            fields.add(property.type().encode());
            fields.add(property.defaultValue() == null ? "" : property.defaultValue());
            fields.add(Boolean.toString(property.secret()));
        }
        recorder.record(fields);
    }
}
