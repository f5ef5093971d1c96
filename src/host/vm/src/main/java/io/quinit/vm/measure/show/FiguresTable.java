package io.quinit.vm.measure.show;

import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Figures;
import io.quinit.vm.measure.figures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown tables: for each measure a row a place and a column a contender, then the parts of a boot. */
public final class FiguresTable {
    private static final List<Measure> SHOWN = List.of(
            Measure.BOOT,
            Measure.POWER_ON,
            Measure.BEFORE_INIT,
            Measure.USED,
            Measure.SETTLED,
            Measure.LOWEST,
            Measure.INITRAMFS,
            Measure.EXECUTABLE);

    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private FiguresTable(Figures figures) {
        this.figures = figures;
    }

    public static List<String> of(Figures figures) {
        FiguresTable table = new FiguresTable(figures);
        table.conditions();
        SHOWN.forEach(table::measure);
        table.parts();
        table.host();
        return table.lines;
    }

    private void conditions() {
        lines.add("Linux %s; `%s`; medians of %d boots"
                .formatted(String.join(" and ", figures.kernels()), figures.commandLine(), figures.runs()));
    }

    private void measure(Measure measure) {
        List<Figure> all = figures.of(measure);
        if (all.isEmpty()) {
            return;
        }
        List<String> contenders = Figures.distinct(all, Figure::contender);
        head(measure.title(), contenders);
        for (String where : Figures.distinct(all, Figure::where)) {
            row(
                    where,
                    contenders.stream()
                            .map(contender -> cell(all, Figure::where, where, Figure::contender, contender)));
        }
    }

    private void parts() {
        List<Figure> all = figures.of(Measure.PART);
        for (String contender : Figures.distinct(all, Figure::contender)) {
            List<Figure> own = all.stream()
                    .filter(figure -> figure.contender().equals(contender))
                    .toList();
            List<String> places = Figures.distinct(own, Figure::where);
            head("\"Run /init\" to the agent, " + contender + ", up to the end of", places);
            for (String part : Figures.distinct(own, Figure::part)) {
                row(part, places.stream().map(where -> cell(own, Figure::part, part, Figure::where, where)));
            }
        }
    }

    private void host() {
        lines.add("");
        Stream.of(Measure.VERSION_TIME, Measure.VERSION_MEMORY)
                .flatMap(measure -> figures.of(measure).stream())
                .forEach(figure ->
                        lines.add("- %s: %s".formatted(figure.measure().title(), figure.text())));
    }

    private static String cell(
            List<Figure> figures,
            Function<Figure, String> row,
            String name,
            Function<Figure, String> column,
            String head) {
        return figures.stream()
                .filter(figure ->
                        row.apply(figure).equals(name) && column.apply(figure).equals(head))
                .map(Figure::text)
                .findFirst()
                .orElse("—");
    }

    private void head(String title, List<String> columns) {
        lines.add("");
        row(title, columns.stream());
        lines.add("|---|" + "---:|".repeat(columns.size()));
    }

    private void row(String head, Stream<String> cells) {
        lines.add(cells.collect(Collectors.joining(" | ", "| " + head + " | ", " |")));
    }
}
