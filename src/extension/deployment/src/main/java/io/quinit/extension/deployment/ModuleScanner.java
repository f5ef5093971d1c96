package io.quinit.extension.deployment;

import io.quinit.extension.deployment.DeclaredModulesBuildItem.DeclaredModule;
import io.quinit.extension.modules.WantsModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Reads {@code @WantsModule} off the steps, by class and then in the order written. */
final class ModuleScanner {
    private static final DotName WANTS_MODULE = DotName.createSimple(WantsModule.class);

    private final IndexView index;

    ModuleScanner(IndexView index) {
        this.index = index;
    }

    List<DeclaredModule> scan() {
        var found = new ArrayList<DeclaredModule>();
        index.getKnownClasses().stream()
                .filter(known -> !known.isAnnotation())
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(step -> step.declaredAnnotationsWithRepeatable(WANTS_MODULE, index)
                        .forEach(annotation -> found.add(declared(step, annotation))));
        return found;
    }

    private DeclaredModule declared(ClassInfo step, AnnotationInstance annotation) {
        return new DeclaredModule(
                step.name().toString(),
                annotation.value().asString(),
                annotation.valueWithDefault(index, "property").asString(),
                annotation.valueWithDefault(index, "device").asEnum());
    }
}
