package io.quinit.fake.machine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** How the devices of a machine come: each as soon as it can and announced, but for the one that has a fault. */
final class Arrivals {
    /** Noise ends: a wait that it keeps from ending is told by the time. */
    private static final Duration NOISE = Duration.ofMinutes(3);

    private final Optional<DeviceFault> fault;
    private final Clock clock;
    private final Trace trace;
    private final UeventBus uevents;
    private final SequencedMap<String, Integer> calls = new LinkedHashMap<>();

    Arrivals(Optional<DeviceFault> fault, Clock clock, Trace trace, UeventBus uevents) {
        this.fault = fault;
        this.clock = clock;
        this.trace = trace;
        this.uevents = uevents;
        fault.filter(one -> one.isOf(DeviceFault.UEVENTS)).ifPresent(this::disturb);
    }

    private void disturb(DeviceFault of) {
        if (of.trouble() == DeviceFault.Trouble.NEVER) {
            uevents.deliverBy(delivery -> {});
            return;
        }
        var time = ((Moment.After) of.moment()).time();
        if (of.trouble() == DeviceFault.Trouble.LATE) {
            uevents.deliverBy(delivery -> clock.in(time, delivery));
        } else {
            noise(time, time);
        }
    }

    private void noise(Duration at, Duration interval) {
        if (at.compareTo(NOISE) < 0) {
            clock.afterStart(at, () -> {
                uevents.announce();
                noise(at.plus(interval), interval);
            });
        }
    }

    /** All that have come, or could have, and how many calls there had been by then. */
    SequencedMap<String, Integer> calls() {
        return calls;
    }

    /** A device that could be there from now on. */
    void add(String name, Plug device) {
        add(name, device, uevents::announce);
    }

    /** A part of a device, which is announced with it. */
    void addPart(String name, Plug part) {
        add(name, part, () -> {});
    }

    private void add(String name, Plug device, Runnable announcement) {
        var again = calls.putIfAbsent(name, trace.recorded().size()) != null;
        var mine = fault.filter(one -> !again && one.isOf(name));
        if (mine.isPresent()) {
            add(device, mine.get());
        } else {
            device.come();
            announcement.run();
        }
    }

    private void add(Plug device, DeviceFault with) {
        switch (with.trouble()) {
            case NEVER, NOISE -> {}
            case LATE -> at(with.moment(), device::come, uevents::announce);
            case LATE_UNTOLD -> at(with.moment(), device::come);
            case LATE_TOLD_BEFORE -> {
                uevents.announce();
                at(with.moment(), device::come);
            }
            case GONE -> {
                device.come();
                uevents.announce();
                at(with.moment(), device::go, uevents::announce);
            }
            case REPLACED -> {
                device.come();
                uevents.announce();
                at(with.moment(), device::go, uevents::announce, device::come, uevents::announce);
            }
            case TWICE -> {
                device.come();
                uevents.announce();
                at(with.moment(), device::twin, uevents::announce);
            }
        }
    }

    private void at(Moment moment, Runnable... happenings) {
        Runnable all = () -> {
            for (var happening : happenings) {
                happening.run();
            }
        };
        switch (moment) {
            case Moment.After(Duration time) -> clock.afterStart(time, all);
            case Moment.BeforeCall(int index, String ignored) -> trace.before(index, all);
        }
    }
}
