package org.acme.init;

import static io.quinit.boot.action.Actions.warn;
import static io.quinit.boot.action.Actions.write;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives the machine its host name.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/sysctl/kernel.html">sysctl/kernel</a>
 */
@Singleton
@Priority(HostnameStep.ORDER)
@Needs("vfs")
public final class HostnameStep implements BootStep {
    /** After the console, which shows what this step says; before the bus, whose modules it need not wait for. */
    static final int ORDER = BootOrder.CONSOLE - 50;

    /** Of uname(2). The kernel cuts what is longer, and says nothing. */
    private static final int MAX_BYTES = 64;

    private final HostnameConfig config;

    public HostnameStep(HostnameConfig config) {
        this.config = config;
    }

    @Override
    public List<Action> actions() {
        var name = name();
        return List.of(
                name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                        ? warn("a host name has at most " + MAX_BYTES + " bytes, " + name + " has more: it is not set")
                        : write("/proc/sys/kernel/hostname", name));
    }

    private String name() {
        var number = config.number();
        return number.isPresent() ? config.name() + "-" + number.getAsInt() : config.name();
    }
}
