package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quinit.modules.WantedModule;
import java.util.List;

/** The modules that the application's steps declare. */
public final class DeclaredModulesBuildItem extends SimpleBuildItem {
    private final List<WantedModule> modules;

    DeclaredModulesBuildItem(List<WantedModule> modules) {
        this.modules = List.copyOf(modules);
    }

    public List<WantedModule> modules() {
        return modules;
    }
}
