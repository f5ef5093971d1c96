package io.quinit.boot.console;

import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where lines go: descriptor 2, which the kernel opened on /dev/console or the console step chose. Where that is closed, has no
 * hardware behind it, or is a terminal that nobody sees, they wait for another, and go to the kernel's log meanwhile, as soon as there
 * is a /dev.
 */
final class LogOutput {
    private static final int STDERR = 2;
    private static final String KMSG = "/dev/kmsg";

    /** printk takes 1024 bytes with its prefix (since Linux 3.6) and cuts the rest off: a longer line goes in parts. */
    private static final int KMSG_LINE = 900;

    /** More than a boot says before it has a console. */
    private static final int KEPT_LINES = 256;

    private final Kernel kernel;

    /** Whether somebody sees what descriptor 2 takes: a kernel with virtual terminals and no screen takes everything. */
    private boolean seen;

    /** What nobody has seen, oldest first; of these the last {@link #unlogged} are not in the kernel's log either. */
    private final Deque<String> kept = new ArrayDeque<>();

    private int unlogged;

    LogOutput(Kernel kernel, boolean seen) {
        this.kernel = kernel;
        this.seen = seen;
    }

    /** From now on descriptor 2 is a console: it gets what nobody has seen so far. */
    synchronized void consoleIsSeen() {
        seen = true;
        flush();
    }

    /** One write a line, so that lines of others do not get in between. */
    synchronized void line(String message) {
        if (kept.size() == KEPT_LINES) {
            kept.remove();
        }
        kept.add("[init] " + onOneLine(message) + "\n");
        unlogged = Math.min(unlogged + 1, kept.size());
        if (seen) {
            flush();
        } else {
            // Perhaps there is a screen all the same.
            toConsole(kept.getLast());
        }
        logTheRest();
    }

    private void flush() {
        while (!kept.isEmpty() && toConsole(kept.peek())) {
            kept.remove();
        }
        unlogged = Math.min(unlogged, kept.size());
    }

    private void logTheRest() {
        for (var line : kept.stream().skip(kept.size() - unlogged).toList()) {
            if (!toKernelLog(line)) {
                return;
            }
            unlogged--;
        }
    }

    /** An empty write tells a closed descriptor and a terminal without hardware. */
    synchronized boolean isHeard() {
        return seen && kept.isEmpty() && toConsole("");
    }

    private boolean toConsole(String line) {
        try {
            // Not closed: the number stays the process's own.
            kernel.write(kernel.descriptor(STDERR), line.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (KernelException closedOrDead) {
            return false;
        }
    }

    /** A slow line: the kernel's own messages cut into what it has not sent yet, and a machine that ends sends no more. */
    void drain() {
        try {
            kernel.drain(kernel.descriptor(STDERR));
        } catch (KernelException noTerminal) {
            // The kernel's log needs no draining.
            return;
        }
    }

    private boolean toKernelLog(String line) {
        try (var kmsg = kernel.open(KMSG, OpenFlag.WRONLY)) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            for (var at = 0; at < bytes.length; at += KMSG_LINE) {
                kernel.write(kmsg, Arrays.copyOfRange(bytes, at, Math.min(at + KMSG_LINE, bytes.length)));
            }
            return true;
        } catch (KernelException noDevYet) {
            return false;
        }
    }

    /** What a guest's disk or a device names itself may hold anything: no control character reaches a terminal. */
    private static String onOneLine(String message) {
        var text = new StringBuilder(message.length());
        for (var i = 0; i < message.length(); i++) {
            var character = message.charAt(i);
            text.append(Character.isISOControl(character) ? ' ' : character);
        }
        return text.toString();
    }
}
