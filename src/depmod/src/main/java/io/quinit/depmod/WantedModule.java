package io.quinit.depmod;

/**
 * A kernel module that somebody asks for.
 *
 * @param by who asks: the class of the boot step, or the option
 * @param name its name, or its path below the kernel's folder
 * @param property the property that asks for it, such as {@code init.net=1}; empty where every boot does
 * @param device the device without which it is not loaded
 */
public record WantedModule(String by, String name, String property, Device device) {
    /** One that is wanted whatever the line says and the machine has. */
    public static WantedModule always(String by, String name) {
        return new WantedModule(by, name, "", Device.ANY);
    }

    /** For messages. */
    @Override
    public String toString() {
        var simple = by.substring(by.lastIndexOf('.') + 1);
        return property.isEmpty() ? simple : property + " (" + simple + ")";
    }
}
