package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** The original reads its own ELF file to tell the two ABIs of 32-bit ARM apart. */
@TargetClass(className = "com.sun.jna.Platform")
final class NoSoftFloat {

    @Substitute
    static boolean isSoftFloat() {
        return false;
    }
}
