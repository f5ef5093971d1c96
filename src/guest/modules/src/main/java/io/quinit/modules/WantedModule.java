package io.quinit.modules;

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

    /** The class without its package; what is no class, such as a property, as it is. */
    private String simpleName() {
        var name = by.substring(by.lastIndexOf('.') + 1);
        return name.isEmpty() || !Character.isUpperCase(name.charAt(0)) ? by : name;
    }

    /** For messages: the property that asks for it, and who reads that. */
    @Override
    public String toString() {
        return (property.isEmpty() ? "every boot" : property) + " (" + simpleName() + ")";
    }
}
