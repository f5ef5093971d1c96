package io.quinit.vm.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor that the host says it has. */
final class HostCpu {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private HostCpu() {}

    static String name() throws IOException {
        return parse(Files.readString(CPUINFO));
    }

    static String parse(String cpuinfo) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
