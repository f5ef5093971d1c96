package io.quinit.tool.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was measured.
 *
 * @param kernel its version
 * @param commandLine the words added to the kernel command line
 * @param runs boots of each contender
 * @param versionMs wall time of {@code quinit --version} on this host, whole process
 */
record Figures(String kernel, String commandLine, int runs, double versionMs, List<Result> results) {
    Figures {
        results = List.copyOf(results);
    }

    /** A table as the README has it. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(row("", Result::name));
        lines.add("|---|" + "---|".repeat(results.size()));
        lines.add(row("executable and libraries", result -> mebibytes(result.executableBytes())));
        lines.add(row("initramfs, packed", result -> mebibytes(result.initramfsBytes())));
        lines.add(row("memory in use when the agent starts", result -> mebibytes(result.usedKib() * 1024)));
        lines.add(row("memory left when the agent starts", result -> mebibytes(result.leftKib() * 1024)));
        lines.add(row("\"Run /init\" to the agent (guest clock)", result -> milliseconds(result.initMs())));
        lines.add(row("kernel start to the agent (guest clock)", result -> milliseconds(result.kernelStartMs())));
        lines.add("");
        lines.add("`quinit --version` on this host, whole process: " + milliseconds(versionMs));
        lines.add("Kernel %s, `%s`, medians of %d boots".formatted(kernel, commandLine, runs));
        return lines;
    }

    private String row(String head, Function<Result, String> cell) {
        return results.stream().map(cell).collect(Collectors.joining(" | ", "| " + head + " | ", " |"));
    }

    private static String mebibytes(double bytes) {
        return String.format(Locale.ROOT, "%.2f MiB", bytes / (1 << 20));
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}
