package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;

/** JNA: what it does beyond calling functions of libraries whose place is known. */
final class Jna {
    private Jna() {}

    /** A name for the signature of {@link NoCallbacks}. */
    @TargetClass(className = "com.sun.jna.Callback")
    static final class Callback {}

    /** A name for the signature of {@link NoCallbacks}. */
    @TargetClass(className = "com.sun.jna.Pointer")
    static final class Pointer {}

    /** No function of libc that an init calls calls back into Java. */
    @TargetClass(className = "com.sun.jna.CallbackReference")
    static final class NoCallbacks {

        @Substitute
        static Callback getCallback(Class<?> type, Pointer pointer, boolean direct) {
            throw new UnsupportedOperationException("this executable has no way to call back into " + type);
        }
    }

    /**
     * JNA's own library is in the initramfs. Looking for it in a jar brings URLs, files with random names and the sorting of names by a
     * language's rules.
     */
    @TargetClass(className = "com.sun.jna.Native")
    @KeepsOut("java.io.File$TempDirectory")
    static final class NoLibraryInJar {

        @Substitute
        static void loadNativeDispatchLibraryFromClasspath() {
            throw new UnsatisfiedLinkError("libjnidispatch.so is not where jna.boot.library.path says");
        }

        @Substitute
        public static File extractFromResourcePath(String name, ClassLoader loader) throws IOException {
            throw new IOException(name + " is not a library of this machine, and this executable has none within it");
        }
    }

    /**
     * The four fields by which a library's class can say how JNA maps it. The original asks for each by name, of each structure and library,
     * and learns by an exception that it is not there: a millisecond of a boot.
     */
    @TargetClass(className = "com.sun.jna.Native")
    static final class NoFieldExceptions {

        @Substitute
        static Object lookupField(Class<?> mapping, String name, Class<?> type) {
            for (var field : mapping.getFields()) {
                if (field.getName().equals(name)) {
                    try {
                        return field.get(null);
                    } catch (ReflectiveOperationException | NullPointerException refused) {
                        throw new IllegalArgumentException(mapping + ": " + field + " is not to be read", refused);
                    }
                }
            }
            return null;
        }
    }

    /** Where libraries are is known: no {@code ldconfig} is run to ask, nor has the executable a way to run it. */
    @TargetClass(className = "com.sun.jna.NativeLibrary")
    static final class NoLdconfig {

        @Substitute
        static ArrayList<String> getLinuxLdPaths() {
            return new ArrayList<>();
        }
    }

    /** The original reads its own ELF file to distinguish the two ABIs of 32-bit ARM. */
    @TargetClass(className = "com.sun.jna.Platform")
    @KeepsOut("com.sun.jna.ELFAnalyser")
    static final class NoElfReading {

        @Substitute
        static boolean isSoftFloat() {
            return false;
        }
    }
}
