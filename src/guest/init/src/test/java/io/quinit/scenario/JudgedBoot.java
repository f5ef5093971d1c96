package io.quinit.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A boot that was given its time and held against the {@link Verdict}.
 *
 * @param result empty where the boot came to no end
 */
record JudgedBoot(Optional<ScenarioResult> result, boolean hangs, List<String> violations) {
    /** Of real time, for a boot that takes milliseconds: a busy host takes seconds. */
    static final Duration HANGS = Duration.ofMinutes(3);

    static JudgedBoot of(ScenarioBoot boot) {
        return of(boot, HANGS);
    }

    /** @param limit after which it counts as one that never ends */
    static JudgedBoot of(ScenarioBoot boot, Duration limit) {
        var ran = new FutureTask<>(boot::run);
        var threads = new ThreadGroup("boot");
        // Of its own: one that hangs is left behind.
        var thread = new Thread(threads, ran);
        thread.setDaemon(true);
        thread.start();
        try {
            var result = ran.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new JudgedBoot(Optional.of(result), false, Verdict.violations(result, boot));
        } catch (TimeoutException tooLong) {
            return new JudgedBoot(Optional.empty(), true, List.of("hangs"));
        } catch (ExecutionException failure) {
            return new JudgedBoot(Optional.empty(), false, List.of("PID 1 ends with " + failure.getCause()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            // A watchdog would bite when its machine is long gone.
            threads.interrupt();
        }
    }
}
