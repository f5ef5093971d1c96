package io.quinit.image;

import io.quinit.depmod.WantedModule;

/**
 * A module that will not load on a kernel.
 *
 * @param kind what is wrong
 * @param module name of the module
 * @param wantedBy who asked for it, directly or through another module
 * @param message one line: path, kernel, who wants it, the likeliest cause
 */
public record ModuleProblem(Kind kind, String module, WantedModule wantedBy, String message) {
    /** What is wrong with a module. */
    public enum Kind {
        /** It was asked for and the kernel has no such module, neither as a file nor built in. */
        ABSENT,
        /** A module that it depends on is not there. */
        DEPENDENCY_ABSENT,
        /** It depends on itself, through others. */
        CYCLE,
        /** Its file cannot be read as a module. */
        MALFORMED,
        /** It was made for another kernel. */
        OTHER_KERNEL
    }
}
