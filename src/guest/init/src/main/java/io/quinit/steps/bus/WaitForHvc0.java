package io.quinit.steps.bus;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import io.quinit.ports.VirtioPorts;
import java.time.Duration;
import java.util.List;

/**
 * Waits for the virtio console, where it is preferred to the console that was chosen. It comes about 1 ms after the module, and on a
 * busy host later; a machine whose first port is no console never gets it, and does not wait.
 */
record WaitForHvc0(Console console, VirtioDevices devices) implements Action {
    static final String NODE = "/dev/hvc0";

    private static final PlannedWait WAIT =
            new PlannedWait(NODE, Duration.ofMillis(250), "where the machine has a virtio console");

    @Override
    public String describe() {
        return WAIT.describe();
    }

    @Override
    public List<PlannedWait> waits() {
        return List.of(WAIT);
    }

    @Override
    public void run(StepContext context) {
        if (console.isPreferred(NODE) && devices.mayHave(Device.VIRTIO_CONSOLE)) {
            var ports = new VirtioPorts(context.kernel());
            context.await(
                    NODE, WAIT.limit(), () -> context.files().exists(NODE) || firstPortIsNoConsole(ports.entries()));
        }
    }

    /** Ports are announced in their order, and a virtconsole is port 0 of its device. */
    private static boolean firstPortIsNoConsole(List<String> entries) {
        return !entries.isEmpty() && entries.stream().noneMatch(VirtioPorts::isConsole);
    }
}
