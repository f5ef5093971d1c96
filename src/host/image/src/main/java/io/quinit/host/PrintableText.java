package io.quinit.host;

import java.util.function.IntFunction;

/** Text that may be anybody's, fit for one line of a message or a picture: nothing in it ends the line, turns it around or hides. */
public final class PrintableText {
    private static final int MAX_QUOTE = 200;

    private PrintableText() {}

    /** For a message: what cannot be printed is there as {@code \xNN}. */
    public static String of(String text) {
        return of(text, point -> point < 0x100 ? "\\x%02x".formatted(point) : "\\u{%x}".formatted(point));
    }

    /** @param replacement what stands for a character that cannot be printed */
    public static String of(String text, IntFunction<String> replacement) {
        var printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isPrintable(point)) {
                printable.appendCodePoint(point);
            } else {
                printable.append(replacement.apply(point));
            }
        });
        return printable.toString();
    }

    /** For a message: in quotes, and not without end. */
    public static String quoted(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_QUOTE
                ? '"' + of(text) + '"'
                : '"' + of(text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE))) + "...\"";
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
