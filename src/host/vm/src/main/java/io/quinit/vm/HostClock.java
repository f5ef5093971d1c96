package io.quinit.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How fast the host's time stamp counter goes, which an emulated processor hands on. */
final class HostClock {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /** What a counter of one tick a nanosecond has. */
    private static final long INSTRUCTION_CLOCK_KHZ = 1_000_000;

    private HostClock() {}

    /** In kHz. The processor's present clock stands for the counter's: a guest without a second clock needs no better. */
    static long khz(Accelerator accelerator) {
        if (accelerator == Accelerator.INSTRUCTION_CLOCK) {
            return INSTRUCTION_CLOCK_KHZ;
        }
        try {
            return parse(Files.readString(CPUINFO));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static long parse(String cpuinfo) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith("cpu MHz"))
                .mapToLong(line -> Math.round(1000 * Double.parseDouble(line.substring(line.indexOf(':') + 1))))
                .findFirst()
                .orElse(INSTRUCTION_CLOCK_KHZ);
    }
}
