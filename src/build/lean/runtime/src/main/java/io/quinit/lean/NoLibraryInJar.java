package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.File;
import java.io.IOException;

/**
 * JNA's own library lies in the initramfs. What the original looks for in a jar brings URLs, files with random names and the sorting of
 * names by a language's rules into the executable.
 */
@TargetClass(className = "com.sun.jna.Native")
final class NoLibraryInJar {

    @Substitute
    static void loadNativeDispatchLibraryFromClasspath() {
        throw new UnsatisfiedLinkError("libjnidispatch.so is not where jna.boot.library.path says");
    }

    @Substitute
    public static File extractFromResourcePath(String name, ClassLoader loader) throws IOException {
        throw new IOException(name + " is not a library of this machine, and this executable has none within it");
    }
}
