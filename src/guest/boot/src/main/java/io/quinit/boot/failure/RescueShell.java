package io.quinit.boot.failure;

import io.quinit.boot.console.Console;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A shell for whoever sits at the console, as a child: one that was exec'd would take the kernel down when it is left. Only the
 * initramfs's own, and only while the initramfs is the root: the new root's may be the work of an untrusted guest.
 */
@Singleton
public final class RescueShell {
    private static final List<String> SHELLS = List.of("/bin/sh", "/bin/ash");
    private static final List<String> ENVIRONMENT =
            List.of("PATH=/usr/bin:/bin:/usr/sbin:/sbin", "HOME=/", "TERM=linux");

    private final Kernel kernel;
    private final Console console;

    public RescueShell(Kernel kernel, Console console) {
        this.kernel = kernel;
        this.console = console;
    }

    /** For the failure line. */
    String availability() {
        if (!Initramfs.isRoot(kernel)) {
            return "the root has been switched, and no shell of its is trusted, so the machine waits";
        }
        var shell = find();
        return shell == null
                ? "this initramfs has no shell (make it with --with-shell), so the machine waits"
                : shell + "; the machine powers off when it is left";
    }

    /** @return false where there is no shell; true when it was left */
    boolean run() {
        var shell = find();
        if (shell == null) {
            return false;
        }
        var child = kernel.spawn(
                shell, List.of(shell, "-i"), ENVIRONMENT, console.chosen().orElse("/dev/console"));
        awaitEnd(child);
        return true;
    }

    /** PID 1 inherits orphans: they are taken too, until the shell itself ends. */
    private void awaitEnd(int child) {
        try {
            var ended = 0;
            while (ended != child) {
                ended = kernel.waitForAnyChild();
            }
        } catch (KernelException noChildLeft) {
            return;
        }
    }

    private String find() {
        if (!Initramfs.isRoot(kernel)) {
            return null;
        }
        return SHELLS.stream()
                .filter(shell -> kernel.status(shell).isPresent())
                .findFirst()
                .orElse(null);
    }
}
