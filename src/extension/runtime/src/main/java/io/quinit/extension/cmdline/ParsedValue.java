package io.quinit.extension.cmdline;

import io.quinit.cmdline.BadValue;

/** A value type's own parser, in the form in which the configuration wants its failures. */
interface ParsedValue<T> {
    T parse(String text) throws BadValue;

    static <T> T of(String text, ParsedValue<T> parser) {
        try {
            return parser.parse(text);
        } catch (BadValue bad) {
            throw new IllegalArgumentException(bad);
        }
    }
}
