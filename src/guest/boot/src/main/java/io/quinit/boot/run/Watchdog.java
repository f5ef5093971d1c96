package io.quinit.boot.run;

import io.quinit.boot.failure.FailurePolicy;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Ends a boot whose deadline passes inside the kernel: a call that does not come back (a disk that never answers, a module that hangs)
 * can be seen from another thread alone. Without {@code init.deadline} there is no such thread.
 */
@Singleton
public final class Watchdog {
    /** A step that checks the deadline itself has the better message: it names what it waited for. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Deadline deadline;
    private final BootSequence sequence;
    private final FailurePolicy policy;

    public Watchdog(Deadline deadline, BootSequence sequence, FailurePolicy policy) {
        this.deadline = deadline;
        this.sequence = sequence;
        this.policy = policy;
    }

    /** Starts the thread, which ends when the process becomes the agent. */
    void start() {
        deadline.left().ifPresent(left -> {
            var thread = new Thread(() -> expire(left.plus(GRACE)), "watchdog");
            thread.setDaemon(true);
            thread.start();
        });
    }

    void expire(Duration after) {
        try {
            Thread.sleep(after);
        } catch (InterruptedException nobodyDoes) {
            return;
        }
        policy.end(deadline.passed(
                sequence.current(), "inside a call of this step from which the kernel has not come back"));
    }
}
