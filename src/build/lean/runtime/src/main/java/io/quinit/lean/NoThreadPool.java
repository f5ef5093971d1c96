package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownContext;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jboss.threads.ContextHandler;

/** The framework's pool of threads: no bean of an init is given one. */
@TargetClass(ExecutorRecorder.class)
final class NoThreadPool {

    @Substitute
    public ScheduledExecutorService setupRunTime(
            ShutdownContext shutdown, LaunchMode mode, ThreadFactory threads, ContextHandler<Object> context) {
        return null;
    }
}
