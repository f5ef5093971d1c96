package io.quinit.channel;

import io.quinit.boot.run.ActionRunner;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.loader.VirtioDevices;
import io.quinit.modules.Device;
import io.quinit.ports.VirtioPorts;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Sends the report over a virtio port. A write that may wait would do so for ever where nobody is connected at the host, so the port
 * is opened for writes that do not.
 */
@Singleton
public final class PortOutput {
    private final Kernel kernel;
    private final VirtioPorts ports;
    private final VirtioDevices devices;
    private final ActionRunner actions;

    public PortOutput(Kernel kernel, VirtioDevices devices, ActionRunner actions) {
        this.kernel = kernel;
        this.ports = new VirtioPorts(kernel);
        this.devices = devices;
        this.actions = actions;
    }

    /**
     * @param limit how long the port may take to come
     * @throws NotSentException saying why and what to do
     */
    void send(String name, byte[] line, Duration limit, StepLog log) {
        var entry = await(name, limit, log);
        try (var port = kernel.open("/dev/" + entry, OpenFlag.WRONLY, OpenFlag.NONBLOCK)) {
            kernel.write(port, line, ReportOutput.HOST_LIMIT);
        } catch (KernelException failure) {
            throw new NotSentException(failure.getMessage() + hint(failure.errno()));
        }
    }

    /** The port's entry in sysfs, once its name is there. */
    private String await(String name, Duration limit, StepLog log) {
        if (!devices.mayHave(Device.VIRTIO_CONSOLE)) {
            throw new NotSentException("this machine has no virtio console device; give it one, and the port on it");
        }
        actions.context(log)
                .await("virtio port " + name, limit, () -> ports.entriesByName().containsKey(name));
        var there = ports.entriesByName();
        if (!there.containsKey(name)) {
            throw new NotSentException("the port did not come within " + limit.toMillis()
                    + "ms; give the machine a port of that name, ports that are there: "
                    + (there.isEmpty() ? "none" : String.join(", ", there.keySet())));
        }
        return there.get(name);
    }

    private static String hint(Errno errno) {
        return switch (errno) {
            case EAGAIN -> "; nobody reads the port at the host: connect a reader before the machine starts";
            case EBUSY -> "; somebody else has the port open: give the report one of its own";
            default -> "";
        };
    }
}
