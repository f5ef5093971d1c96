package io.quinit.boot.run;

import io.quinit.boot.step.DeadlinePassed;
import io.quinit.cmdline.TimeSpan;
import io.quinit.kernel.Kernel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** When the whole boot has to be over: {@code init.deadline}, counted from the start of the init. */
@Singleton
public final class Deadline {
    /** A wait shorter than this part of the deadline is not mentioned. */
    private static final int TOO_SHORT_TO_MATTER = 10;

    private final Kernel kernel;
    private final Optional<Duration> limit;
    private final Duration start;
    private volatile boolean lifted;
    private volatile Wait longest = new Wait("", "", Duration.ZERO);

    private record Wait(String step, String what, Duration time) {}

    @Inject
    public Deadline(Kernel kernel, BootConfig config) {
        this.kernel = kernel;
        this.limit = config.deadline();
        this.start = kernel.uptime();
    }

    /** Lifts the deadline once the boot has failed: the steps that provide a console for the failure line have to run. */
    void lift() {
        lifted = true;
    }

    /** Returns how long is left, never negative; empty where there is no deadline. */
    public Optional<Duration> left() {
        return limit.filter(whole -> !lifted)
                .map(whole -> whole.minus(kernel.uptime().minus(start)))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Returns the shorter of a wait's own limit and the time that is left. */
    Duration within(Duration wait) {
        return left().filter(left -> left.compareTo(wait) < 0).orElse(wait);
    }

    /** Keeps the longest wait, which the message about a deadline that has passed names. */
    synchronized void waited(String step, String what, Duration time) {
        if (time.compareTo(longest.time()) > 0) {
            longest = new Wait(step, what, time);
        }
    }

    /**
     * @param during what the step did, to follow "has passed"
     * @throws DeadlinePassed when the time is over
     */
    void check(String step, String during) {
        if (left().filter(Duration::isZero).isPresent()) {
            throw passed(step, during);
        }
    }

    DeadlinePassed passed(String step, String during) {
        return new DeadlinePassed(
                step,
                "init.deadline=" + TimeSpan.text(limit.orElseThrow()) + " has passed " + during + longestWait(during)
                        + "; allow more, or see in the report what took so long");
    }

    /** Returns the longest wait for the message, where it is long enough and not named there already. */
    private String longestWait(String during) {
        var wait = longest;
        var isShort = wait.time().compareTo(limit.orElseThrow().dividedBy(TOO_SHORT_TO_MATTER)) < 0;
        return isShort || during.contains(wait.what())
                ? ""
                : "; the longest wait was " + wait.time().toMillis() + "ms for " + wait.what() + " (" + wait.step()
                        + ")";
    }
}
