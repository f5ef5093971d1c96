package io.quinit.dev;

import io.quinit.scenario.ScenarioBoot;
import io.quinit.scenario.ScenarioResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A boot that ran, with the real time it took.
 *
 * @param commandLine the whole of it
 * @param took of this machine, not of the one that booted
 */
record TimedBoot(ScenarioResult result, String commandLine, Duration took) {
    /** The calls in between are those of a step that is being written. */
    private static final int FRAMES = 12;

    /**
     * Boots it.
     *
     * @param hangs after this time it counts as one that never ends
     * @throws DevException when the boot does not end, or ends in something that a real PID 1 would not survive
     */
    static TimedBoot of(ScenarioBoot machine, Duration hangs) {
        var start = System.nanoTime();
        var boot = new FutureTask<>(machine::run);
        // Of its own: one that hangs is left behind.
        var thread = Thread.ofPlatform().daemon().name("boot").start(boot);
        try {
            var result = boot.get(hangs.toMillis(), TimeUnit.MILLISECONDS);
            return new TimedBoot(result, machine.commandLine(), Duration.ofNanos(System.nanoTime() - start));
        } catch (TimeoutException tooLong) {
            throw new DevException("it hangs: after %d ms it is still in%n%s".formatted(hangs.toMillis(), where(thread)), tooLong);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException wrong ? wrong : died(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DevException("stopped", stopped);
        }
    }

    private static DevException died(Throwable cause) {
        return new DevException("PID 1 would have ended with " + cause, cause);
    }

    private static String where(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }
}
