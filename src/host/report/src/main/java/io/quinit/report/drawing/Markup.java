package io.quinit.report.drawing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements that are well-formed XML and HTML alike. Every text and every attribute's value is made harmless here. */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public Markup open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    public Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    public Markup empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds a text alone. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** A line with as many points as it takes: a text would be cut. */
    public Markup path(String style, CharSequence commands) {
        out.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(commands)
                .append("\"/>\n");
        return this;
    }

    /** What was written elsewhere: markup or a style sheet, never a text of a report. */
    public Markup add(String markup) {
        out.append(markup);
        return this;
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(value(attributes[at + 1]));
            out.append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? Double.toString(Math.round(number * 100) / 100.0) : value.toString();
    }

    private void escape(String text) {
        String plain = PlainText.of(text);
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
