package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** No function of libc that an init calls calls back into Java. */
@TargetClass(className = "com.sun.jna.CallbackReference")
final class NoCallbacks {

    @Substitute
    static JnaCallback getCallback(Class<?> type, JnaPointer pointer, boolean direct) {
        throw new UnsupportedOperationException("this executable has no way to call back into " + type);
    }
}
