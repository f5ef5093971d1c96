package io.quinit.lean;

import com.oracle.svm.core.annotate.TargetClass;

/** JNA's type of what is called back: a name for the signature of {@link NoCallbacks}. */
@TargetClass(className = "com.sun.jna.Callback")
final class JnaCallback {}
