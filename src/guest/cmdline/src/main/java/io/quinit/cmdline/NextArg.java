package io.quinit.cmdline;

/**
 * The kernel's next_arg (lib/cmdline.c) as a cursor over a line whose characters are bytes (ISO-8859-1).
 *
 * <p>Only a quote at the very start of the word or of the value is taken off, with the one that ends the word; any other
 * stays, though it groups. A {@code =} at the start of a word belongs to the key.
 */
final class NextArg {
    private final String line;
    private int next;
    private int start;
    private int end;
    private int equals;
    private boolean quoted;

    NextArg(String line) {
        this.line = line;
    }

    /** Moves to the next word; false at the end of the line. */
    boolean next() {
        next = skipSpaces(next);
        if (next == line.length()) {
            return false;
        }
        quoted = line.charAt(next) == '"';
        start = quoted ? next + 1 : next;
        findEnd();
        next = end;
        return true;
    }

    private void findEnd() {
        boolean inQuote = quoted;
        equals = -1;
        for (end = start; end < line.length(); end++) {
            char c = line.charAt(end);
            if (isSpace(c) && !inQuote) {
                return;
            }
            if (c == '=' && equals < 0 && end > start) {
                equals = end;
            }
            if (c == '"') {
                inQuote = !inQuote;
            }
        }
    }

    boolean hasValue() {
        return equals >= 0;
    }

    boolean isDashes() {
        return !hasValue() && key().equals("--");
    }

    String key() {
        return hasValue() ? line.substring(start, equals) : line.substring(start, withoutQuote(start, quoted));
    }

    /** Only where {@link #hasValue()}. */
    String value() {
        int from = equals + 1;
        boolean quotedValue = from < end && line.charAt(from) == '"';
        if (quotedValue) {
            from++;
        }
        return line.substring(from, Math.max(from, withoutQuote(from, quoted || quotedValue)));
    }

    private int withoutQuote(int from, boolean opened) {
        return opened && end > from && line.charAt(end - 1) == '"' ? end - 1 : end;
    }

    /** The word as it stands in the line from {@code offset} of its key on, its opening quote kept before it. */
    String rawFrom(int offset) {
        return (quoted ? "\"" : "") + line.substring(start + offset, end);
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The kernel's isspace: its table (lib/ctype.c) also holds Latin-1's no-break space. */
    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0;
    }
}
