package io.quinit.boot.modules;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quinit.modules.WantedModule;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the declarations that the build found in the image. */
@Recorder
public class WantedModulesRecorder {

    /** Called at static initialisation, so that a native image holds the declarations ready-made. */
    public RuntimeValue<WantedModules> record(List<WantedModule> declared) {
        return new RuntimeValue<>(new WantedModules(
                declared.stream().collect(Collectors.groupingBy(WantedModule::by, TreeMap::new, Collectors.toList()))));
    }
}
