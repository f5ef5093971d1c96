package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import java.util.List;

/** The modules that the application's steps declare. */
final class DeclaredModulesBuildItem extends SimpleBuildItem {
    private final List<DeclaredModule> modules;

    DeclaredModulesBuildItem(List<DeclaredModule> modules) {
        this.modules = List.copyOf(modules);
    }

    List<DeclaredModule> modules() {
        return modules;
    }

    /**
     * One declaration.
     *
     * @param step name of the class
     * @param device name of the constant
     */
    record DeclaredModule(String step, String name, String property, String device) {}
}
