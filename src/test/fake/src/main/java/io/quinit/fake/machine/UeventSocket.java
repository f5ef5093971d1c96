package io.quinit.fake.machine;

import io.quinit.kernel.Uevents;
import java.time.Duration;

/** A socket that hears of devices from the moment on at which it was made. */
final class UeventSocket implements Uevents {
    private final FakeMachine machine;
    private final UeventBus bus;
    private final UeventBus.UeventQueue queue;

    UeventSocket(FakeMachine machine, UeventBus bus) {
        this.machine = machine;
        this.bus = bus;
        this.queue = bus.listen();
    }

    @Override
    public boolean await(Duration limit) {
        return machine.await(queue, limit);
    }

    @Override
    public void close() {
        bus.leave(queue);
    }
}
