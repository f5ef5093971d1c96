package io.quinit.scenario;

import io.quinit.fake.machine.DeviceFault;
import io.quinit.fake.machine.DeviceFault.Trouble;
import io.quinit.fake.machine.Moment;
import io.quinit.fake.machine.Moment.After;
import io.quinit.fake.machine.Moment.BeforeCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can become of the devices of a machine, each by itself: it never comes; it comes late, around the end of every wait that it keeps
 * going, and between any two calls that look for it; it is pulled out, replaced or joined by a second one between any two calls that use
 * it; and what is announced comes late, not at all, or among much else.
 */
final class DeviceFaults {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONG_AFTER = Duration.ofSeconds(30);

    private final Supplier<ScenarioBoot> machine;
    private final ScenarioResult healthy;
    private final List<DeviceTrial> trials = new ArrayList<>();

    private DeviceFaults(Supplier<ScenarioBoot> machine) {
        this.machine = machine;
        this.healthy = boot(machine.get());
    }

    /** One of an init without a bug. */
    private static ScenarioResult boot(ScenarioBoot boot) {
        return JudgedBoot.of(boot).result().orElseThrow();
    }

    static List<DeviceTrial> of(Supplier<ScenarioBoot> machine) {
        var faults = new DeviceFaults(machine);
        faults.healthy.machine().devices().forEach(faults::ofDevice);
        faults.ofUevents();
        return faults.trials;
    }

    private void ofDevice(String device, int comes) {
        var never = new DeviceFault(device, Trouble.NEVER, new After(Duration.ZERO));
        add(never, Optional.empty(), false);
        late(device, comes, boot(machine.get().fault(never)));
        var uses = DeviceCalls.of(device, healthy, comes);
        gone(device, uses);
        if (!device.matches("medium.*|name.*|terminal.*")) {
            uses.forEach(use -> add(device, Trouble.REPLACED, use));
        }
        if (device.matches("(card|disk|port) .*")) {
            uses.forEach(use -> add(device, Trouble.TWICE, use));
            add(device, Trouble.TWICE, new After(Duration.ZERO));
        }
    }

    /** @param without the boot that the device never comes to */
    private void late(String device, int comes, ScenarioResult without) {
        var waits = UnmetWait.all(device, healthy, without);
        for (var call : DeviceCalls.of(device, without, comes)) {
            var time = without.machine().recorded().get(call.index()).time();
            var inTime =
                    waits.stream().filter(wait -> wait.isOn(time)).findFirst().flatMap(UnmetWait::inTime);
            add(new DeviceFault(device, Trouble.LATE, call), inTime, false);
        }
        add(device, Trouble.LATE, new After(MOMENT));
        add(device, Trouble.LATE, new After(LONG_AFTER));
        waits.forEach(wait -> around(device, wait));
    }

    private void around(String device, UnmetWait wait) {
        var end = wait.end().minus(healthy.machine().recorded().getFirst().time());
        for (var moment : List.of(end.minus(wait.time().dividedBy(2)), end.minus(MOMENT))) {
            for (var trouble : List.of(Trouble.LATE, Trouble.LATE_UNTOLD, Trouble.LATE_TOLD_BEFORE)) {
                add(new DeviceFault(device, trouble, new After(moment)), wait.inTime(), false);
            }
        }
        add(device, Trouble.LATE, new After(end));
        add(device, Trouble.LATE, new After(end.plus(MOMENT)));
    }

    private void gone(String device, List<BeforeCall> uses) {
        var isDisk = device.startsWith("disk") || device.contains("virtio_blk");
        var found = false;
        for (var use : uses) {
            add(new DeviceFault(device, Trouble.GONE, use), Optional.empty(), found);
            found |= isDisk && use.call().matches("stat /dev/vd.*");
        }
        add(device, Trouble.GONE, new After(MOMENT));
    }

    private void ofUevents() {
        add(DeviceFault.UEVENTS, Trouble.NEVER, new After(Duration.ZERO));
        for (var millis : List.of(1, 20, 100, 1000, 10_000)) {
            add(DeviceFault.UEVENTS, Trouble.LATE, new After(Duration.ofMillis(millis)));
        }
        for (var millis : List.of(10, 50, 100, 1000)) {
            add(DeviceFault.UEVENTS, Trouble.NOISE, new After(Duration.ofMillis(millis)));
        }
    }

    private void add(String device, Trouble trouble, Moment moment) {
        add(new DeviceFault(device, trouble, moment), Optional.empty(), false);
    }

    private void add(DeviceFault fault, Optional<DeviceTrial.InTime> taken, boolean seen) {
        trials.add(new DeviceTrial(fault, taken, seen));
    }
}
