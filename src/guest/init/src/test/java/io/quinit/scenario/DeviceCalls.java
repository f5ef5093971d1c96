package io.quinit.scenario;

import io.quinit.fake.machine.Moment.BeforeCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** The calls of a boot between which it makes a difference whether a device is there. */
final class DeviceCalls {
    private static final String WAITS = "|uevents";
    private static final String PORTS = "vport|virtio-ports" + WAITS;

    /** A step that looks again and again does the same each time. */
    private static final int EQUAL_CALLS = 2;

    /** What was opened before its device went is read all the same. */
    private static final String SYSFS_READ = "read /sys";

    private DeviceCalls() {}

    /**
     * In their order, each with its number among equal ones.
     *
     * @param from how many calls there are before the device can be there
     */
    static List<BeforeCall> of(String device, ScenarioResult result, int from) {
        var about = about(device);
        var seen = new HashMap<String, Integer>();
        var moments = new ArrayList<BeforeCall>();
        var asked = result.machine().recorded();
        for (var index = from; index < asked.size(); index++) {
            var call = asked.get(index).call();
            if (about.matcher(call).find() && !call.startsWith(SYSFS_READ)) {
                var number = seen.merge(call, 1, Integer::sum);
                if (number <= EQUAL_CALLS) {
                    moments.add(new BeforeCall(index, call + (number > 1 ? " #" + number : "")));
                }
            }
        }
        return moments;
    }

    /** By the name of the device, and of the driver of a card. */
    private static Pattern about(String device) {
        if (device.contains("disk") || device.contains("virtio_blk")) {
            return Pattern.compile("vd[a-z]|class/block|/mnt|guest-agent|chroot" + WAITS);
        } else if (device.contains("zram")) {
            return Pattern.compile("zram|swapon" + WAITS);
        } else if (device.contains("port") || device.contains("virtio_console")) {
            return Pattern.compile(PORTS);
        } else if (device.contains("hvc0")) {
            return Pattern.compile("hvc0|descriptor|" + PORTS);
        } else if (device.contains("terminal")) {
            return Pattern.compile("tty|descriptor|/dev/console");
        }
        return Pattern.compile("virtio_net|balloon|vsock|bus/virtio");
    }
}
