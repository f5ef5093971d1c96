package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownContext;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jboss.threads.ContextHandler;

/** No thread that the init does not start itself. */
final class Threads {
    private Threads() {}

    /** A stream runs in the thread that asks: the pool for parallel ones, and each way to split one, stay out. */
    @TargetClass(className = "java.util.stream.AbstractPipeline")
    @KeepsOut({
        "java.util.stream.AbstractTask",
        "java.util.stream.ForEachOps$ForEachTask",
        "java.util.stream.ReduceOps$ReduceTask"
    })
    static final class NoParallelStreams {

        @Substitute
        public boolean isParallel() {
            return false;
        }
    }

    /** The framework's pool of threads: no bean of an init is given one. */
    @TargetClass(ExecutorRecorder.class)
    @KeepsOut("org.jboss.threads.EnhancedQueueExecutor")
    static final class NoThreadPool {

        @Substitute
        public ScheduledExecutorService setupRunTime(
                ShutdownContext shutdown, LaunchMode mode, ThreadFactory threads, ContextHandler<Object> context) {
            return null;
        }
    }
}
