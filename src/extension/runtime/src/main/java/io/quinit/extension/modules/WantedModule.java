package io.quinit.extension.modules;

/**
 * A module that a step declared by {@link WantsModule}.
 *
 * @param property the property that asks for it, or empty
 */
public record WantedModule(String name, String property, Device device) {}
