package io.quinit.boot.modules;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps the declarations that the build found in the image. */
@Recorder
public class WantedModulesRecorder {
    private static final int FIELDS = 4;

    /** What {@link #record} takes of a declaration. */
    public static List<String> fields(WantedModule module) {
        return List.of(
                module.by(), module.name(), module.property(), module.device().name());
    }

    /** @param fields those of each declaration in turn */
    public RuntimeValue<WantedModules> record(List<String> fields) {
        var byStep = new TreeMap<String, List<WantedModule>>();
        for (var i = 0; i < fields.size(); i += FIELDS) {
            byStep.computeIfAbsent(fields.get(i), step -> new ArrayList<>())
                    .add(new WantedModule(
                            fields.get(i), fields.get(i + 1), fields.get(i + 2), Device.valueOf(fields.get(i + 3))));
        }
        return new RuntimeValue<>(new WantedModules(byStep));
    }
}
