package io.quinit.boot.failure;

import io.quinit.boot.cmdline.CatalogRecorder;
import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PropertyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ends a boot whose beans never came up, or whose failure policy failed: with nothing but files, since not even JNA may be there.
 * An exception that left main as PID 1 would panic the kernel.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/admin-guide/sysrq.html">sysrq</a>
 */
public final class LastResort {
    private static final Path PROC_CMDLINE = Path.of("/proc/cmdline");
    private static final Path KMSG = Path.of("/dev/kmsg");
    private static final Path SYSRQ_TRIGGER = Path.of("/proc/sysrq-trigger");

    private static final OnFailure DEFAULT_POLICY = OnFailure.SHELL;

    private LastResort() {}

    /** Does not return. */
    public static void end(String what, Throwable cause) {
        var policy = policy();
        tell("[init] ERROR: init: " + what + (cause == null ? "" : ": " + cause) + "; init.on-failure="
                + EnumType.word(policy) + "\n");
        var key = sysrqKey(policy);
        if (!key.isEmpty() && !write(SYSRQ_TRIGGER, key)) {
            tell("[init] ERROR: init: " + SYSRQ_TRIGGER + " takes no writes; end the machine from the host\n");
        }
        sleepForEver();
    }

    private static OnFailure policy() {
        try {
            return policy(CatalogRecorder.catalog(), KernelCommandLine.parse(Files.readAllBytes(PROC_CMDLINE)));
        } catch (IOException | RuntimeException unreadable) {
            return DEFAULT_POLICY;
        }
    }

    /** The catalogue is part of the executable: it is there even where no bean is. */
    static OnFailure policy(PropertyCatalog catalog, KernelCommandLine line) {
        var given = catalog.read(line).settings().get("init.on-failure");
        return given != null && given.value() instanceof OnFailure policy ? policy : DEFAULT_POLICY;
    }

    /** There is no shell without JNA: the machine waits, as it does for halt. */
    static String sysrqKey(OnFailure policy) {
        return switch (policy) {
            case POWEROFF -> "o";
            case REBOOT -> "b";
            case PANIC -> "c";
            case SHELL, HALT -> "";
        };
    }

    private static void tell(String line) {
        System.err.print(line);
        System.err.flush();
        if (System.err.checkError()) {
            write(KMSG, line);
        }
    }

    private static boolean write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.WRITE);
            return true;
        } catch (IOException unusable) {
            return false;
        }
    }

    private static void sleepForEver() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException nobodyAsksPid1ToStop) {
                Thread.interrupted();
            }
        }
    }
}
