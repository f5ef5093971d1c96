package io.quinit.fake.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells every socket that listens what became of devices. */
final class UeventBus {
    private final List<UeventQueue> listeners = new ArrayList<>();

    private Consumer<Runnable> delivery = Runnable::run;

    /** What carries an announcement to the sockets: at once, later, or never. */
    void deliverBy(Consumer<Runnable> other) {
        delivery = other;
    }

    UeventQueue listen() {
        var queue = new UeventQueue();
        listeners.add(queue);
        return queue;
    }

    void leave(UeventQueue queue) {
        listeners.remove(queue);
    }

    void announce() {
        delivery.accept(() -> listeners.forEach(queue -> queue.waiting = true));
    }

    /** What one socket has not taken yet. */
    static final class UeventQueue {
        private boolean waiting;

        boolean take() {
            var had = waiting;
            waiting = false;
            return had;
        }
    }
}
