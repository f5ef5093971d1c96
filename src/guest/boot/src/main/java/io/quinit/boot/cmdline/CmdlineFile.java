package io.quinit.boot.cmdline;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the line from a file, {@code /proc/cmdline} by default. */
final class CmdlineFile {
    private static final Path PROC_CMDLINE = Path.of("/proc/cmdline");

    private CmdlineFile() {}

    /** The line that the kernel was started with, which is ours only in PID 1; in a command the one that it is asked about. */
    static CmdlineConfigSource readAsInit(PropertyCatalog catalog) {
        return GivenLine.get()
                .map(line -> of(line, catalog))
                .orElseGet(() -> ProcessHandle.current().pid() == 1 ? read(PROC_CMDLINE, catalog) : of("", catalog));
    }

    /** A file that cannot be read leaves every property at its default; the reading says so. */
    static CmdlineConfigSource read(Path file, PropertyCatalog catalog) {
        try {
            var line = KernelCommandLine.parse(Files.readAllBytes(file));
            return new CmdlineConfigSource(line, catalog.read(line));
        } catch (IOException failure) {
            return new CmdlineConfigSource(KernelCommandLine.parse(""), Reading.unreadable(failure.toString()));
        }
    }

    static CmdlineConfigSource of(String text, PropertyCatalog catalog) {
        var line = KernelCommandLine.parse(text);
        return new CmdlineConfigSource(line, catalog.read(line));
    }
}
