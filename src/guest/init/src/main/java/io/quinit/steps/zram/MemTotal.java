package io.quinit.steps.zram;

import io.quinit.boot.step.ActionException;
import io.quinit.kernel.Files;

/** How much memory the kernel has to give: the first line of /proc/meminfo, {@code MemTotal:  491520 kB}. */
final class MemTotal {
    private static final String LABEL = "MemTotal:";

    private MemTotal() {}

    /**
     * @return bytes
     * @throws ActionException there is no such line
     */
    static long read(Files files) {
        return parse(files.read("/proc/meminfo"));
    }

    static long parse(String meminfo) {
        var start = meminfo.indexOf(LABEL);
        var end = start < 0 ? -1 : meminfo.indexOf("kB", start);
        if (end < 0) {
            throw new ActionException("/proc/meminfo has no MemTotal");
        }
        try {
            return Long.parseLong(meminfo.substring(start + LABEL.length(), end).strip()) * 1024;
        } catch (NumberFormatException unreadable) {
            throw new ActionException("/proc/meminfo has a MemTotal that is no number");
        }
    }
}
