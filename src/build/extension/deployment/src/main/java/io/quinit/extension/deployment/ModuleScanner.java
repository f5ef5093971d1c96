package io.quinit.extension.deployment;

import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
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

    List<WantedModule> scan() {
        var found = new ArrayList<WantedModule>();
        index.getKnownClasses().stream()
                .filter(known -> !known.isAnnotation())
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(step -> step.declaredAnnotationsWithRepeatable(WANTS_MODULE, index)
                        .forEach(annotation -> found.add(declared(step, annotation))));
        return found;
    }

    private WantedModule declared(ClassInfo step, AnnotationInstance annotation) {
        return new WantedModule(
                step.name().toString(),
                annotation.value().asString(),
                annotation.valueWithDefault(index, "property").asString(),
                Device.valueOf(annotation.valueWithDefault(index, "device").asEnum()));
    }
}
