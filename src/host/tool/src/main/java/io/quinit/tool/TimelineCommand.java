package io.quinit.tool;

import io.quinit.host.OutputFile;
import io.quinit.report.timeline.Boot;
import io.quinit.report.timeline.OutputKind;
import io.quinit.report.timeline.ReportFile;
import io.quinit.report.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool timeline}. */
@Command(
        name = "timeline",
        description = "Draws a boot, or two side by side, from their boot reports: a page of its own, or an SVG.",
        mixinStandardHelpOptions = true)
public final class TimelineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "REPORT",
            arity = "1..*",
            description = "A console log, or the report's JSON alone; the last report in it. - is standard input.")
    private List<String> reports;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "FILE.html or FILE.svg.")
    private Path out;

    @Option(names = "--title", description = "What stands above the picture; the names of the reports.")
    private Optional<String> title = Optional.empty();

    @Override
    public Integer call() throws IOException {
        OutputKind kind = OutputKind.of(out)
                .orElseThrow(() -> wrong("--out " + out + ": expected a name that ends with .html or .svg"));
        if (reports.size() > 2) {
            throw wrong("one report or two can be drawn, not " + reports.size());
        }
        if (Collections.frequency(reports, ReportFile.STANDARD_INPUT) > 1) {
            throw wrong("standard input (-) holds one report: give the other as a file");
        }
        List<Boot> boots = new ArrayList<>();
        for (String report : reports) {
            boots.add(ReportFile.read(report, System.in));
        }
        String drawn = kind.of(Timeline.of(title.orElseGet(() -> Timeline.title(boots)), boots));
        OutputFile.replace(out, file -> Files.writeString(file, drawn));
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
