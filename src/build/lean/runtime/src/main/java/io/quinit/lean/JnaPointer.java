package io.quinit.lean;

import com.oracle.svm.core.annotate.TargetClass;

/** JNA's pointer: a name for the signature of {@link NoCallbacks}. */
@TargetClass(className = "com.sun.jna.Pointer")
final class JnaPointer {}
