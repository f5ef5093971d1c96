package io.quinit.nativeimage.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** All options that users may write; kept as a text file in the home, since reading it off the jar takes a second. */
public record ApiOptionTable(List<ApiOption> options) {
    private static final String COLUMN = "\t";
    private static final String ITEM = ",";
    private static final int COLUMNS = 7;

    public static ApiOptionTable readFrom(Path file) throws IOException {
        return new ApiOptionTable(Files.readAllLines(file).stream()
                .map(line -> decode(line.split(COLUMN, COLUMNS)))
                .toList());
    }

    public void writeTo(Path file) throws IOException {
        Files.write(file, options.stream().map(ApiOptionTable::encode).toList());
    }

    private static String encode(ApiOption option) {
        return String.join(
                COLUMN,
                String.join(ITEM, option.names()),
                option.builderOption(),
                option.value().separators().replace(ApiOption.NOTHING_BETWEEN, '0'),
                option.value().preset(),
                String.join(ITEM, option.transformers()),
                oneLine(option.deprecated()),
                oneLine(option.help()));
    }

    private static ApiOption decode(String[] columns) {
        return new ApiOption(
                List.of(columns[0].split(ITEM)),
                columns[1],
                new ApiOption.Value(columns[2].replace('0', ApiOption.NOTHING_BETWEEN), columns[3]),
                Arrays.stream(columns[4].split(ITEM))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                columns[5],
                columns[6]);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
