package io.quinit.fake.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The time since the kernel started: it passes only while somebody waits, and then what is due happens. */
final class Clock {
    private static final Duration START_OF_INIT = Duration.ofMillis(1200);

    private final TreeMap<Duration, List<Runnable>> due = new TreeMap<>();
    private Duration now = START_OF_INIT;

    Duration now() {
        return now;
    }

    /** @param delay after the start of the init; one that has passed is now */
    void afterStart(Duration delay, Runnable happening) {
        at(START_OF_INIT.plus(delay), happening);
    }

    void in(Duration delay, Runnable happening) {
        at(now.plus(delay), happening);
    }

    private void at(Duration time, Runnable happening) {
        if (time.compareTo(now) <= 0) {
            happening.run();
        } else {
            due.computeIfAbsent(time, moment -> new ArrayList<>()).add(happening);
        }
    }

    /**
     * Goes on to the next moment at which something happens, at most to a time.
     *
     * @return false when that time has come
     */
    boolean advance(Duration until) {
        var next = due.firstEntry();
        if (next == null || next.getKey().compareTo(until) > 0) {
            now = until.compareTo(now) > 0 ? until : now;
            return false;
        }
        now = next.getKey();
        due.remove(now);
        next.getValue().forEach(Runnable::run);
        return true;
    }
}
