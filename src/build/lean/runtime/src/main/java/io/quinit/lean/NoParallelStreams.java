package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** A stream that nobody asks to be parallel runs in its own thread: the pool for the others, and each way to split one, stay out. */
@TargetClass(className = "java.util.stream.AbstractPipeline")
final class NoParallelStreams {

    @Substitute
    public boolean isParallel() {
        return false;
    }
}
