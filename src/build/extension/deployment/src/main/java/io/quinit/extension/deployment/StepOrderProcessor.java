package io.quinit.extension.deployment;

import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quinit.boot.step.StepName;
import io.quinit.boot.step.StepRelations;
import io.quinit.boot.step.StepRelationsRecorder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;

/** The order of the boot steps: each has a priority, and no two have the same, since CDI leaves ties to chance. */
class StepOrderProcessor {
    /** What runs the steps is in the extension's runtime artifact, which Quarkus does not look through by itself. */
    @BuildStep
    IndexDependencyBuildItem runtimeBeans() {
        return new IndexDependencyBuildItem("io.quinit", "quinit-extension");
    }

    @BuildStep
    UnremovableBeanBuildItem steps() {
        return UnremovableBeanBuildItem.beanTypes(StepScanner.BOOT_STEP);
    }

    @BuildStep
    ApplicationBeansBuildItem beans(BeanDiscoveryFinishedBuildItem discovered, CombinedIndexBuildItem index) {
        return StepScanner.scan(discovered, index.getIndex());
    }

    @BuildStep
    void validate(ValidationPhaseBuildItem phase, BuildProducer<ValidationErrorBuildItem> errors) {
        var byPriority = new TreeMap<Integer, String>();
        for (var step : steps(phase)) {
            var name = step.getBeanClass().toString();
            if (!name.endsWith(StepName.SUFFIX)) {
                errors.produce(error("Boot step " + name + ": the name of its class does not end in Step; "
                        + "init.steps.ID and messages take the ID from it (RootDeviceStep is root-device)"));
            }
            var priority = step.getPriority();
            if (priority == null) {
                errors.produce(
                        error("Boot step " + name + " has no @Priority: give it one of its own, between those of the"
                                + " steps that it comes after and before (io.quinit.boot.step.BootOrder)"));
                continue;
            }
            var other = byPriority.putIfAbsent(priority, name);
            if (other != null) {
                errors.produce(error("Boot steps " + other + " and " + name + " have the same @Priority(" + priority
                        + "): which comes first would be chance; give one of them another number"));
            }
        }
    }

    @BuildStep
    void validateRelations(ApplicationBeansBuildItem beans, BuildProducer<ValidationErrorBuildItem> errors) {
        StepRelationsCheck.problems(beans.steps(), beans.idsLeftOut())
                .forEach(problem -> errors.produce(error(problem)));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem relations(ApplicationBeansBuildItem beans, StepRelationsRecorder recorder) {
        var needs = new TreeMap<String, List<String>>();
        var precedes = new TreeMap<String, List<String>>();
        for (var step : beans.steps()) {
            needs.put(step.className(), step.needs());
            precedes.put(step.className(), step.precedes());
        }
        return SyntheticBeanBuildItem.configure(StepRelations.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(recorder.record(needs, precedes))
                .done();
    }

    private static List<BeanInfo> steps(ValidationPhaseBuildItem phase) {
        return phase.getContext().beans().withBeanType(StepScanner.BOOT_STEP).collect();
    }

    private static ValidationErrorBuildItem error(String message) {
        return new ValidationErrorBuildItem(new ConfigurationException(message));
    }
}
