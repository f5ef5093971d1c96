package io.quinit.report.timeline;

import io.quinit.host.HostFailure;
import io.quinit.report.boot.ReportLine;
import io.quinit.report.drawing.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a boot report: a console's log, or the report's JSON alone. */
public final class ReportFile {
    /** The name of standard input on the command line. */
    public static final String STANDARD_INPUT = "-";

    /** More is no console that anybody reads; a guest may print without end. */
    static final int MAX_BYTES = 64 << 20;

    private ReportFile() {}

    /**
     * @param name of a file, or {@link #STANDARD_INPUT}
     * @throws HostFailure when there is no report in it that can be drawn
     */
    public static Boot read(String name, InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return read("standard input", standardInput, MAX_BYTES);
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new HostFailure(name + ": is a folder; expected a console log or a boot report");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), content, MAX_BYTES);
        }
    }

    public static Boot read(String source, InputStream content, int mostBytes) throws IOException {
        byte[] bytes = content.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new HostFailure(
                    "%s: more than %d bytes; give the line of the boot report alone".formatted(source, mostBytes));
        }
        ReportLine line = ReportLine.findInFile(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        return Boot.of(
                source,
                line.report()
                        .orElseThrow(() -> new HostFailure(
                                source + ": " + PlainText.of(line.problem().orElseThrow()))));
    }
}
