package io.quinit.extension.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassConditionBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quinit.boot.build.QuinitBuildConfig;
import io.quinit.boot.cmdline.CatalogRecorder;
import io.quinit.boot.cmdline.CmdlineConfigBuilder;
import io.quinit.boot.cmdline.CmdlineProducer;
import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyDoc;
import java.util.stream.Stream;

/** The kernel command line as configuration. */
class CmdlineProcessor {
    private static final String FEATURE = "quinit";

    /** A condition that never holds: no class has this name. */
    private static final String NEVER = "io.quinit.extension.Never";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** At run time alone: at build time there is a command line too, the build machine's. */
    @BuildStep
    RunTimeConfigBuilderBuildItem commandLine() {
        return new RunTimeConfigBuilderBuildItem(CmdlineConfigBuilder.class);
    }

    /** Each has a converter of ours: the framework need not look for a parser in it by reflection. */
    @BuildStep
    void valuesAreNotReflected(BuildProducer<ReflectiveClassConditionBuildItem> conditions) {
        Stream.of(PlainType.values())
                .map(PlainType::javaType)
                .filter(type -> type.getPackage() == PlainType.class.getPackage())
                .forEach(type -> conditions.produce(new ReflectiveClassConditionBuildItem(type, NEVER)));
    }

    @BuildStep
    AdditionalBeanBuildItem producer() {
        return AdditionalBeanBuildItem.unremovableOf(CmdlineProducer.class);
    }

    @BuildStep
    DeclaredPropertiesBuildItem properties(
            CombinedIndexBuildItem index,
            ApplicationArchivesBuildItem archives,
            ApplicationBeansBuildItem beans,
            ProfilesBuildItem profiles) {
        var scanner =
                new PropertyScanner(index.getIndex(), PropertyDocs.of(archives.getAllApplicationArchives()), beans);
        return new DeclaredPropertiesBuildItem(
                scanner.scan().stream().map(profiles::chosenBy).toList());
    }

    @BuildStep
    ProfilesBuildItem profiles(QuinitBuildConfig config, OutputTargetBuildItem target) {
        return config.profiles()
                .map(folder -> ProfilesBuildItem.read(
                        target.getOutputDirectory().resolveSibling(folder).normalize()))
                .orElseGet(ProfilesBuildItem::none);
    }

    @BuildStep
    void checkProfiles(
            DeclaredPropertiesBuildItem declared,
            ProfilesBuildItem profiles,
            BuildProducer<ValidationErrorBuildItem> errors) {
        profiles.problems(declared.properties())
                .forEach(problem -> errors.produce(new ValidationErrorBuildItem(new ConfigurationException(problem))));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void recordCatalog(
            DeclaredPropertiesBuildItem declared,
            ProfilesBuildItem profiles,
            CatalogRecorder recorder,
            RecorderContext context) {
        RecordedValues.allow(
                context, Property.class, PropertyDoc.class, NumberType.class, ChoiceType.class, EnumType.class);
        recorder.record(declared.properties(), profiles.words());
    }
}
