package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.ArrayList;

/** Where libraries are is known: no `ldconfig` is run to ask, nor has the executable a way to run it. */
@TargetClass(className = "com.sun.jna.NativeLibrary")
final class NoLibraryPaths {

    @Substitute
    static ArrayList<String> getLinuxLdPaths() {
        return new ArrayList<>();
    }
}
