package io.quinit.nativeimage.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much heap the builder may take when the user does not say ({@code -J-Xmx}). */
final class BuilderHeap {
    /** More does not make a build of this size faster, and the parallel collector takes what it gets. */
    private static final long ENOUGH = 8L << 30;

    private static final double SHARE_OF_AVAILABLE = 0.75;
    private static final int BYTES_PER_KIB = 1024;

    private BuilderHeap() {}

    /** Heeds a container's limit, which MemAvailable does not know. */
    static long bytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            long limit = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
                    .map(available -> (long) (Math.min(available, limit) * SHARE_OF_AVAILABLE))
                    .map(share -> Math.min(share, ENOUGH))
                    .findFirst()
                    .orElse(ENOUGH);
        }
    }
}
