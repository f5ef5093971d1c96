package org.acme.init;

import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Gives the machine its host name.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/sysctl/kernel.html">sysctl/kernel</a>
 */
@Singleton
@Priority(HostnameStep.ORDER)
public final class HostnameStep implements BootStep {
    /** After the console, which shows what this step says; before the bus, whose modules it need not wait for. */
    static final int ORDER = BootOrder.CONSOLE - 50;

    private static final String FILE = "/proc/sys/kernel/hostname";

    /** Of uname(2), in bytes. The kernel cuts what is longer, and says nothing. */
    private static final int LONGEST = 64;

    private final Files files;
    private final HostnameConfig config;

    public HostnameStep(Kernel kernel, HostnameConfig config) {
        this.files = new Files(kernel);
        this.config = config;
    }

    /** It mounts /proc. */
    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    @Override
    public void plan(StepPlan plan) {
        plan.does("call the machine " + name());
    }

    @Override
    public void run(StepLog log) {
        var name = name();
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            log.warn("a host name has " + LONGEST + " bytes at the most, " + name + " has more: it is not set");
            return;
        }
        files.write(FILE, name);
        log.info("this is " + name);
    }

    private String name() {
        var number = config.number();
        return number.isPresent() ? config.name() + "-" + number.getAsInt() : config.name();
    }
}
