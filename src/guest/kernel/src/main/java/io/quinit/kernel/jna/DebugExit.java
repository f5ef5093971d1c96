package io.quinit.kernel.jna;

import org.graalvm.nativeimage.c.function.CFunction;

/**
 * The instruction that Java does not have, from the init's {@code debug-exit.c}. Linked into the native executable by name: the
 * builder hides every symbol of C from dlsym(3), so that JNA would not find it.
 */
final class DebugExit {
    private DebugExit() {}

    static void write(int code) {
        try {
            quinit_debug_exit(code);
        } catch (UnsatisfiedLinkError noNativeExecutable) {
            // On a JVM there is no machine to end.
            return;
        }
    }

    @CFunction
    private static native void quinit_debug_exit(int code);
}
