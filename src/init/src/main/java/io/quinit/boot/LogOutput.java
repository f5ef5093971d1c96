package io.quinit.boot;

import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where lines go: descriptor 2, which the kernel opened on /dev/console or the console step chose; where that is closed or has
 * no hardware behind it, the kernel's log; where there is no /dev yet, they wait for it.
 */
final class LogOutput {
    private static final int STDERR = 2;
    private static final String KMSG = "/dev/kmsg";

    /** printk's own limit for a line is 1024 with its prefix; what is longer is cut there, not lost. */
    private static final int KMSG_LINE = 900;

    /** More than a boot says before /dev is there. */
    private static final int KEPT_LINES = 64;

    private final Kernel kernel;
    private final Deque<String> kept = new ArrayDeque<>();

    LogOutput(Kernel kernel) {
        this.kernel = kernel;
    }

    /** One write a line, so that lines of others do not get in between. */
    synchronized void line(String message) {
        if (kept.size() < KEPT_LINES) {
            kept.add("[init] " + onOneLine(message) + "\n");
        }
        while (!kept.isEmpty() && (toConsole(kept.peek()) || toKernelLog(kept.peek()))) {
            kept.remove();
        }
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

    private boolean toKernelLog(String line) {
        try (var kmsg = kernel.open(KMSG, OpenFlag.WRONLY)) {
            var cut = line.length() > KMSG_LINE ? line.substring(0, KMSG_LINE) : line;
            kernel.write(kmsg, cut.getBytes(StandardCharsets.UTF_8));
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
            text.append(character < ' ' || character == 127 ? ' ' : character);
        }
        return text.toString();
    }
}
