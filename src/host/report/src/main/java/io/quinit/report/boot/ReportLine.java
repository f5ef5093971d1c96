package io.quinit.report.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The console's line {@code [init] report: {JSON}}.
 *
 * @param report what it says
 * @param problem why there is none, in one line
 */
public record ReportLine(Optional<BootReport> report, Optional<String> problem) {
    private static final String START = "[init] report: ";
    /** Of a report that went elsewhere the console has this word alone. */
    private static final Pattern SENT = Pattern.compile("\\[init] report: (ready|failed), sent to ");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A message of the kernel, which writes to a serial console between the bytes of a line that is on its way. */
    private static final Pattern KERNEL_MESSAGE = Pattern.compile("\\[ *\\d+\\.\\d{6}] ");

    private static final int MAX_INTERRUPTIONS = 8;

    /** The last one of the console: a machine that was booted again printed more. */
    public static ReportLine find(List<String> console) {
        return last(console, ReportLine::afterStart)
                .orElseGet(() -> problem(
                        "no boot report on the console (the init was not reached, or init.report is not console)"));
    }

    /** The last one of a file: a console's log, or the JSON alone, as a port or vsock hands it to the host. */
    public static ReportLine findInFile(List<String> lines) {
        return last(lines, ReportLine::afterStart)
                .or(() -> last(lines, line -> line.startsWith("{") ? 0 : -1))
                .orElseGet(() -> problem("no boot report in " + lines.size() + " lines: expected a line " + START
                        + "{…}, or that JSON alone"));
    }

    /** @param json where it begins in a line; below 0 where it does not */
    private static Optional<ReportLine> last(List<String> lines, ToIntFunction<String> json) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            int start = json.applyAsInt(lines.get(at));
            if (start >= 0) {
                return Optional.of(parse(lines.get(at).substring(start), lines.subList(at + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private static int afterStart(String line) {
        int start = line.indexOf(START);
        return start < 0 || SENT.matcher(line.substring(start)).lookingAt() ? -1 : start + START.length();
    }

    private static ReportLine parse(String json, List<String> following) {
        try {
            BootReport report = JSON.readValue(whole(json, following), BootReport.class);
            if (report == null) {
                return problem("the boot report is null");
            }
            return report.schema() == BootReport.SCHEMA
                    ? new ReportLine(Optional.of(report), Optional.empty())
                    : problem("the boot report has schema " + report.schema() + ", expected " + BootReport.SCHEMA);
        } catch (JsonProcessingException broken) {
            return problem("the boot report is cut or mixed with other output (" + broken.getOriginalMessage()
                    + "); boot with quiet on the kernel command line");
        }
    }

    /** Takes kernel messages out of the line: each runs to the end of its own line, and the report goes on in the next. */
    private static String whole(String json, List<String> following) {
        String line = json;
        for (int next = 0; next < Math.min(following.size(), MAX_INTERRUPTIONS); next++) {
            Matcher message = KERNEL_MESSAGE.matcher(line);
            if (!message.find()) {
                break;
            }
            line = line.substring(0, message.start()) + following.get(next);
        }
        return line;
    }

    private static ReportLine problem(String text) {
        return new ReportLine(Optional.empty(), Optional.of(text));
    }

    /** Prints the table, or why there is none. */
    public void print(PrintWriter out) {
        report.ifPresentOrElse(
                found -> ReportTable.of(found).forEach(out::println), () -> out.println(problem.orElseThrow()));
    }
}
