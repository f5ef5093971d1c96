package io.quinit.steps.ports;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import io.quinit.boot.step.StepLog;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import io.quinit.ports.VirtioPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Waits for the ports that are wanted by name, else for whatever ports there are, and warns of those that are missing.
 *
 * @param wanted names; may be empty
 * @param found is given name and entry in sysfs of each port that is there
 */
record WaitForPorts(VirtioDevices devices, List<String> wanted, Duration limit, Map<String, String> found)
        implements Action {

    @Override
    public String describe() {
        return planned().describe();
    }

    @Override
    public List<PlannedWait> waits() {
        return List.of(planned());
    }

    private PlannedWait planned() {
        return new PlannedWait(name(), limit, "where the machine has a virtio console device");
    }

    private String name() {
        return wanted.isEmpty() ? "virtio ports" : "virtio ports " + String.join(", ", wanted);
    }

    @Override
    public void run(StepContext context) {
        if (!devices.mayHave(Device.VIRTIO_CONSOLE)) {
            warnOfMissing("this machine has no virtio console device", context.log());
            return;
        }
        var ports = new VirtioPorts(context.kernel());
        context.await(name(), limit, () -> areThere(ports));
        found.putAll(ports.entriesByName());
        warnOfMissing("they did not come within " + limit.toMillis() + "ms", context.log());
    }

    private boolean areThere(VirtioPorts ports) {
        if (!wanted.isEmpty()) {
            return ports.entriesByName().keySet().containsAll(wanted);
        }
        var entries = ports.entries();
        var named = ports.entriesByName().size();
        return !entries.isEmpty()
                && entries.stream()
                                .filter(entry -> !VirtioPorts.isConsole(entry))
                                .count()
                        == named;
    }

    private void warnOfMissing(String why, StepLog log) {
        var missing = new ArrayList<>(wanted);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            log.warn("no ports " + String.join(", ", missing) + ": " + why + "; ports that are there: "
                    + (found.isEmpty() ? "none" : String.join(", ", found.keySet())));
        }
    }
}
