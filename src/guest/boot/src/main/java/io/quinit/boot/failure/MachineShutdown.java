package io.quinit.boot.failure;

import io.quinit.boot.console.BootLog;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.RebootCommand;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Ends the machine: gives QEMU the exit code where it takes one, and then goes the way that was asked for, or the next best. What disks
 * have not got yet is to be written out before.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/admin-guide/sysrq.html">sysrq</a>
 */
@Singleton
public final class MachineShutdown {
    private static final String SYSRQ_TRIGGER = "/proc/sysrq-trigger";
    private static final Duration SYNC_LIMIT = Duration.ofSeconds(5);

    private final Kernel kernel;
    private final BootLog log;
    private final Duration syncLimit;

    @Inject
    public MachineShutdown(Kernel kernel, BootLog log) {
        this(kernel, log, SYNC_LIMIT);
    }

    MachineShutdown(Kernel kernel, BootLog log, Duration syncLimit) {
        this.kernel = kernel;
        this.log = log;
        this.syncLimit = syncLimit;
    }

    /**
     * Does not return where the kernel ends the machine at once.
     *
     * @throws KernelException when the kernel refuses every way
     */
    void end(OnFailure policy, ExitCode code) {
        kernel.debugExit(code.number());
        switch (policy) {
            case SHELL, POWEROFF -> reboot(RebootCommand.POWER_OFF, "o");
            case REBOOT -> reboot(RebootCommand.RESTART, "b");
            case HALT -> kernel.reboot(RebootCommand.HALT);
            case PANIC -> panic();
        }
    }

    /**
     * Writes out what disks have not got yet. sync(2) has no limit of its own: it waits for a disk that no longer answers, and for a
     * mount that waits for one.
     */
    void sync() {
        var syncing = new Thread(kernel::sync);
        syncing.start();
        try {
            syncing.join(syncLimit.toMillis());
        } catch (InterruptedException nobodyInterruptsPid1) {
            Thread.interrupted();
        }
        if (syncing.isAlive()) {
            log.error(
                    "failure", "a disk has not taken all data within " + syncLimit.toMillis() + "ms: some may be lost");
        }
    }

    private void reboot(RebootCommand command, String sysrqKey) {
        try {
            kernel.reboot(command);
        } catch (KernelException refused) {
            log.error("failure", refused.getMessage() + "; trying " + SYSRQ_TRIGGER);
            sysrq(sysrqKey);
        }
    }

    /** The kernel panics on the end of PID 1 only when its last thread is gone, which one that waits for a dead disk never is. */
    private void panic() {
        try {
            sysrq("c");
        } catch (KernelException noSysrq) {
            // Mostly there is no such thread.
        }
        kernel.exit(1);
    }

    /** Without waiting: in a new root that took no /proc, a FIFO may lie there. */
    private void sysrq(String key) {
        try (var trigger = kernel.open(SYSRQ_TRIGGER, OpenFlag.WRONLY, OpenFlag.NONBLOCK)) {
            kernel.write(trigger, key.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
