package io.quinit.vm.measure.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that was measured in one run, in the order of the run.
 *
 * @param host its processor: figures that hang on the host's speed are compared on the same one only
 * @param kernels their versions
 * @param commandLine the words that every boot had on the kernel command line
 * @param runs boots of each
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures(
        int schema, String host, List<String> kernels, String commandLine, int runs, List<Figure> figures) {
    /** In a later one a field means something else. */
    public static final int SCHEMA = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    public Figures {
        kernels = List.copyOf(kernels);
        figures = List.copyOf(figures);
    }

    /** @throws HostFailure where the file is no record of figures, or a later one */
    public static Figures read(Path file) throws IOException {
        Figures read = JSON.readValue(file.toFile(), Figures.class);
        if (read.schema != SCHEMA) {
            throw new HostFailure("%s has schema %d, expected %d".formatted(file, read.schema, SCHEMA));
        }
        return new Figures(read.schema, read.host, read.kernels, read.commandLine, read.runs, known(read.figures));
    }

    /** Without those of a measure that is no longer taken. */
    private static List<Figure> known(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.measure() != null).toList();
    }

    /** A line a figure, so that a change of the file shows which. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Figure figure : figures) {
            lines.add(JSON.writeValueAsString(figure));
        }
        String head = JSON.writeValueAsString(new Figures(schema, host, kernels, commandLine, runs, List.of()));
        String open = head.substring(0, head.lastIndexOf("]"));
        OutputFile.replace(file, path -> Files.writeString(path, open + "\n" + String.join(",\n", lines) + "\n]}\n"));
    }

    /** Of one measure. */
    public List<Figure> of(Measure measure) {
        return figures.stream().filter(figure -> figure.measure() == measure).toList();
    }

    /** The one of a contender in a place, no part. */
    public Optional<Figure> find(Measure measure, String contender, String where) {
        return of(measure).stream()
                .filter(figure ->
                        figure.contender().equals(contender) && figure.where().equals(where))
                .findFirst();
    }

    /** Their contenders, places or parts, each once, as they come. */
    public static List<String> distinct(List<Figure> figures, Function<Figure, String> of) {
        return figures.stream().map(of).distinct().toList();
    }
}
