package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is said about the next entry of a tar archive where its header has no room; see pax(1), "pax Extended Header". */
final class PaxRecords {
    private static final int MAX_NUMBER = 18;

    private final Map<String, String> values = new HashMap<>();

    /** Reads {@code LENGTH KEY=VALUE\n}, one after another; the length is that of the whole record, in bytes. */
    void parse(byte[] records) throws MalformedFileException {
        for (int start = 0; start < records.length && records[start] != 0; ) {
            int space = start;
            while (space < records.length && records[space] != ' ') {
                space++;
            }
            long length = number(text(records, start, space));
            if (length <= space - start || length > records.length - start) {
                throw damaged(text(records, start, records.length));
            }
            var record = text(records, space + 1, start + (int) length - 1);
            int equals = record.indexOf('=');
            if (equals < 1) {
                throw damaged(record);
            }
            values.put(record.substring(0, equals), record.substring(equals + 1));
            start += (int) length;
        }
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, Math.max(0, end - start), StandardCharsets.UTF_8);
    }

    /** -1 for what is no number, and for one too large to be true. */
    private static long number(String digits) {
        boolean good = !digits.isEmpty()
                && digits.length() <= MAX_NUMBER
                && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return good ? Long.parseLong(digits) : -1;
    }

    private static MalformedFileException damaged(String record) {
        return new MalformedFileException("damaged: pax record \"%s\""
                .formatted(PrintableText.of(record.substring(0, Math.min(60, record.length())))));
    }

    /** From GNU's headers of long names. */
    void putPath(String path) {
        values.put("path", path);
    }

    void putTarget(String target) {
        values.put("linkpath", target);
    }

    Optional<String> path() {
        return Optional.ofNullable(values.get("path"));
    }

    Optional<String> target() {
        return Optional.ofNullable(values.get("linkpath"));
    }

    /** Of the content, in bytes; empty when the header has it. */
    Optional<Long> size() throws MalformedFileException {
        var size = values.get("size");
        if (size != null && number(size) < 0) {
            throw damaged("size=" + size);
        }
        return Optional.ofNullable(size).map(PaxRecords::number);
    }

    boolean isSparse() {
        return values.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."));
    }
}
