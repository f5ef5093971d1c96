package io.quinit.vm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines that the guest printed, from all its consoles in the order in which they came. */
public final class Console {
    private final List<String> lines = new ArrayList<>();
    private int open;

    synchronized void opened() {
        open++;
    }

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized void closed() {
        open--;
        notifyAll();
    }

    /** Those so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * The first line, early or yet to come, that is wanted.
     *
     * @return empty when the limit has passed or the guest is gone
     */
    public synchronized Optional<String> await(Predicate<String> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (int next = 0; ; next++) {
            while (next == lines.size()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (open == 0 || left <= 0) {
                    return Optional.empty();
                }
                wait(left);
            }
            if (wanted.test(lines.get(next))) {
                return Optional.of(lines.get(next));
            }
        }
    }
}
