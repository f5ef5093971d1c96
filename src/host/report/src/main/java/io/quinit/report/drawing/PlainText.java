package io.quinit.report.drawing;

import io.quinit.host.PrintableText;
import java.util.ArrayList;
import java.util.List;

/** Text of a report, which an untrusted guest may have written, fit for a line of a picture. */
public final class PlainText {
    /** In code points. The init's longest messages have half of it. */
    public static final int MAX_LENGTH = 1000;

    private static final String REPLACEMENT = "\ufffd";
    private static final String CUT = "…";
    /** Of a font's size, in a wide sans-serif font. */
    private static final double CHARACTER = 0.58;

    private static final double CAPITAL = 0.75;
    private static final double WIDE_CHARACTER = 1.05;
    private static final String WIDE_LATIN = "MWmw@%";
    /** Hangul, the first of the scripts whose characters are as wide as they are high. */
    private static final int FIRST_WIDE = 0x1100;

    private PlainText() {}

    /** Without what would turn the line around, hide in it, or be no XML: each such character is U+FFFD. */
    public static String of(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return PrintableText.of(text, unprintable -> REPLACEMENT);
        }
        String head = text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
        return PrintableText.of(head, unprintable -> REPLACEMENT) + CUT;
    }

    /** An estimate in the unit of the font's size, rather too wide than too narrow. */
    public static double width(String text, double fontSize) {
        return fontSize * text.codePoints().mapToDouble(PlainText::width).sum();
    }

    private static double width(int point) {
        if (point >= FIRST_WIDE || WIDE_LATIN.indexOf(point) >= 0) {
            return WIDE_CHARACTER;
        }
        return Character.isUpperCase(point) ? CAPITAL : CHARACTER;
    }

    /** As much of a text as there is room for, with a sign where it was cut. */
    public static String fit(String text, double room, double fontSize) {
        return width(text, fontSize) <= room ? text : head(text, room - width(CUT, fontSize), fontSize) + CUT;
    }

    private static String head(String text, double room, double fontSize) {
        double left = room;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            left -= width(text.substring(end, next), fontSize);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing();
    }

    /** Breaks a text into lines, between words where it can; the last line is cut where the text is longer. */
    public static List<String> wrap(String text, double room, double fontSize, int mostLines) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (width(left, fontSize) > room && lines.size() < mostLines - 1) {
            String head = head(left, room, fontSize);
            int space = left.lastIndexOf(' ', head.length());
            int end = Math.max(1, space > head.length() / 2 ? space : head.length());
            lines.add(left.substring(0, end));
            left = left.substring(end).stripLeading();
        }
        lines.add(fit(left, room, fontSize));
        return lines;
    }
}
