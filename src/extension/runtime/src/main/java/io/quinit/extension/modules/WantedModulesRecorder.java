package io.quinit.extension.modules;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps the declarations that the build found in the image. */
@Recorder
public class WantedModulesRecorder {

    /** @param fields class, module, property and device of each declaration in turn */
    public RuntimeValue<WantedModules> record(List<String> fields) {
        var byStep = new TreeMap<String, List<WantedModule>>();
        for (var i = 0; i < fields.size(); i += 4) {
            byStep.computeIfAbsent(fields.get(i), step -> new ArrayList<>())
                    .add(new WantedModule(fields.get(i + 1), fields.get(i + 2), Device.valueOf(fields.get(i + 3))));
        }
        return new RuntimeValue<>(new WantedModules(byStep));
    }
}
