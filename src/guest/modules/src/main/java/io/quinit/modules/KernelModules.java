package io.quinit.modules;

import java.util.List;

/** What is known of one kernel's modules. */
public interface KernelModules {
    /** The files of a module, what it needs first and itself last, relative to the kernel's folder; none where there is no such module. */
    List<String> filesOf(String module);

    boolean isBuiltIn(String module);

    /** Modules for a device, by its {@code modalias}; none where no module is for it. */
    List<String> forDevice(String modalias);

    /** Whether nothing at all is known. */
    boolean isEmpty();
}
