package io.quinit.boot.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON (RFC 8259) on one line. PID 1 carries no JSON library for the few structures that it prints. */
public final class JsonLine {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    public void object(Runnable members) {
        separate();
        out.append('{');
        first = true;
        members.run();
        out.append('}');
        first = false;
    }

    public <T> void array(String name, List<T> elements, Consumer<T> each) {
        name(name);
        out.append('[');
        first = true;
        elements.forEach(each);
        out.append(']');
        first = false;
    }

    public void text(String name, String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        first = false;
    }

    public void number(String name, long value) {
        name(name);
        out.append(value);
        first = false;
    }

    /** @param value null where there is none */
    public void number(String name, Optional<Long> value) {
        name(name);
        out.append(value.map(Object::toString).orElse("null"));
        first = false;
    }

    /** An element of an array of texts. */
    public void element(String text) {
        separate();
        quote(text);
        first = false;
    }

    public void bool(String name, boolean value) {
        name(name);
        out.append(value);
        first = false;
    }

    private void name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
    }

    private void quote(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char character) {
        if (character == '"' || character == '\\') {
            out.append('\\').append(character);
        } else if (character < ' ' || character >= 127) {
            // ASCII alone: the line passes through consoles that know nothing else.
            out.append("\\u").append(hex(character >> 12)).append(hex(character >> 8));
            out.append(hex(character >> 4)).append(hex(character));
        } else {
            out.append(character);
        }
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 0xf, 16);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
