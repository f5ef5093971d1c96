package io.quinit.boot.run;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;

/** How many processors are online, as sysfs lists them: {@code 0}, {@code 0-3} or {@code 0,2-3}. */
final class Processors {
    private static final String ONLINE = "/sys/devices/system/cpu/online";

    private Processors() {}

    /** Returns false where sysfs does not say. */
    static boolean isMultiprocessor(Kernel kernel) {
        var online = new Files(kernel).readIfThere(ONLINE);
        return online.contains("-") || online.contains(",");
    }
}
