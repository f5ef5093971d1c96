package io.quinit.selftest;

import io.quinit.fake.contract.KernelContract;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.RebootCommand;
import java.nio.charset.StandardCharsets;

/** Tells the result of each check on the console, a line each as soon as it is known, and how many there were; ends the machine. */
final class ContractRun {
    static final String PREFIX = "[selftest] ";

    /** The kernel opened its console for the init. */
    private static final int STANDARD_OUTPUT = 1;

    private final Kernel kernel;

    ContractRun(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Does not return on a real machine. */
    void run() {
        try {
            checkAll();
        } catch (RuntimeException | LinkageError failure) {
            tell("cannot go on: " + failure);
        }
        kernel.reboot(RebootCommand.POWER_OFF);
    }

    private void checkAll() {
        var checks = KernelContract.checks();
        for (var check : checks) {
            tell(check.result(kernel));
        }
        tell(checks.size() + " checks on Linux " + kernel.uname().release());
    }

    /** Waits until it is out: a message of the kernel would come in the midst of it, or the machine would end before it. */
    private void tell(String line) {
        var console = kernel.descriptor(STANDARD_OUTPUT);
        kernel.write(console, (PREFIX + line + "\n").getBytes(StandardCharsets.UTF_8));
        kernel.drain(console);
    }
}
