package io.quinit.steps.ports;

import io.quinit.boot.run.Waiting;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import io.quinit.ports.PortsConfig;
import io.quinit.ports.VirtioPorts;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Waits for virtio ports and links them by name: /dev/virtio-ports/NAME to ../vportNpM.
 *
 * @see <a href="https://www.kernel.org/doc/Documentation/ABI/testing/sysfs-class-virtio-ports">sysfs-class-virtio-ports</a>
 */
@Singleton
@Priority(BootOrder.PORTS)
public final class PortsStep implements BootStep {
    private static final String LINKS = "/dev/virtio-ports";
    private static final Duration LIMIT_OF_ANY = Duration.ofMillis(63);

    private final Kernel kernel;
    private final Files files;
    private final VirtioPorts virtioPorts;
    private final PortsConfig config;
    private final VirtioDevices devices;
    private final Waiting waiting;

    public PortsStep(Kernel kernel, PortsConfig config, VirtioDevices devices, Waiting waiting) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.virtioPorts = new VirtioPorts(kernel);
        this.config = config;
        this.devices = devices;
        this.waiting = waiting;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    @Override
    public void plan(StepPlan plan) {
        var wanted = config.names().orElse(List.of());
        plan.waitsFor(inWords(wanted), limit(wanted), "where the machine has a virtio console device");
        plan.does("link each port that has a plain name in " + LINKS);
    }

    @Override
    public void run(StepLog log) {
        var wanted = config.names().orElse(List.of());
        if (!devices.mayHave(Device.VIRTIO_CONSOLE)) {
            missing(wanted, Map.of(), "this machine has no virtio console device", log);
            return;
        }
        var limit = limit(wanted);
        waiting.until(log, inWords(wanted), limit, () -> allThere(wanted));
        var ports = virtioPorts.entriesByName();
        missing(wanted, ports, "they did not come within " + limit.toMillis() + "ms", log);
        link(ports, log);
    }

    private Duration limit(List<String> wanted) {
        return config.waitLimit().orElse(wanted.isEmpty() ? LIMIT_OF_ANY : PortsConfig.LIMIT_OF_NAMED);
    }

    private static String inWords(List<String> wanted) {
        return wanted.isEmpty() ? "virtio ports" : "virtio ports " + String.join(", ", wanted);
    }

    private boolean allThere(List<String> wanted) {
        if (!wanted.isEmpty()) {
            return virtioPorts.entriesByName().keySet().containsAll(wanted);
        }
        var entries = virtioPorts.entries();
        var named = virtioPorts.entriesByName().size();
        return !entries.isEmpty()
                && entries.stream()
                                .filter(entry -> !VirtioPorts.isConsole(entry))
                                .count()
                        == named;
    }

    private void missing(List<String> wanted, Map<String, String> there, String why, StepLog log) {
        var missing = new ArrayList<>(wanted);
        missing.removeAll(there.keySet());
        if (!missing.isEmpty()) {
            log.warn("no ports " + String.join(", ", missing) + ": " + why + "; ports that are there: "
                    + (there.isEmpty() ? "none" : String.join(", ", there.keySet())));
        }
    }

    private void link(Map<String, String> ports, StepLog log) {
        if (!ports.isEmpty()) {
            files.makeDirectory(LINKS, 0755);
        }
        ports.forEach((name, entry) -> {
            if (isPlain(name)) {
                link(name, entry, log);
            } else {
                log.warn("port " + entry + " is named \"" + name + "\", which is no plain file name: not linked");
            }
        });
    }

    private void link(String name, String entry, StepLog log) {
        var path = LINKS + "/" + name;
        var target = "../" + entry;
        try {
            kernel.symlink(target, path);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EEXIST || !leadsTo(path, target)) {
                log.warn(failure.getMessage());
            }
        }
    }

    private boolean leadsTo(String path, String target) {
        try {
            return kernel.readLink(path).equals(target);
        } catch (KernelException noLink) {
            return false;
        }
    }

    /** The host names ports, and a name such as {@code ../vda} must not reach out of the folder. */
    private static boolean isPlain(String name) {
        return !name.contains("/") && !name.equals(".") && !name.equals("..") && name.indexOf('\0') < 0;
    }
}
