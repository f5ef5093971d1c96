package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quinit.cmdline.Property;
import java.util.List;

/** The properties that the mappings of the application declare, by key. */
final class DeclaredPropertiesBuildItem extends SimpleBuildItem {
    private final List<Property> properties;

    DeclaredPropertiesBuildItem(List<Property> properties) {
        this.properties = List.copyOf(properties);
    }

    List<Property> properties() {
        return properties;
    }
}
