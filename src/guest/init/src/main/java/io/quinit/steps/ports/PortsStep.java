package io.quinit.steps.ports;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.cmdline.CommaList;
import io.quinit.loader.VirtioDevices;
import io.quinit.ports.PortsConfig;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/** Waits for virtio ports and links them by name: /dev/virtio-ports/NAME to ../vportNpM. */
@Singleton
@Priority(BootOrder.PORTS)
@Needs("vfs")
public final class PortsStep implements BootStep {
    private static final Duration LIMIT_OF_ANY = Duration.ofMillis(63);

    private final PortsConfig config;
    private final VirtioDevices devices;

    public PortsStep(PortsConfig config, VirtioDevices devices) {
        this.config = config;
        this.devices = devices;
    }

    @Override
    public List<Action> actions() {
        var names = config.names().orElse(CommaList.NONE);
        var limit = config.waitLimit().orElse(names.isEmpty() ? LIMIT_OF_ANY : PortsConfig.LIMIT_OF_NAMED);
        var found = new LinkedHashMap<String, String>();
        return List.of(new WaitForPorts(devices, names, limit, found), new LinkPorts(found));
    }
}
