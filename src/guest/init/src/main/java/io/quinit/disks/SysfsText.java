package io.quinit.disks;

import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;

/** A short file of sysfs. Small buffers: it is read after each of hundreds of announcements, and nothing collects the garbage. */
final class SysfsText {
    private static final int MAX_LENGTH = 512;

    private SysfsText() {}

    /** Without white space and zeros around it; empty where there is no such file. */
    static String read(Kernel kernel, String path) {
        return read(kernel, path, 0);
    }

    /** @param from the byte at which the text begins */
    static String read(Kernel kernel, String path, int from) {
        try (var file = kernel.open(path, OpenFlag.RDONLY)) {
            return new String(kernel.readAt(file, from, MAX_LENGTH), StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
        } catch (KernelException absent) {
            return "";
        }
    }

    /** A number; 0 where there is none. */
    static long number(Kernel kernel, String path) {
        try {
            return Long.parseLong(read(kernel, path));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
