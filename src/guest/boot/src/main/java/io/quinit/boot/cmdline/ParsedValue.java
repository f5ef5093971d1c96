package io.quinit.boot.cmdline;

import io.quinit.cmdline.InvalidValueException;

/** A value type's own parser, in the form in which the configuration wants its failures. */
interface ParsedValue<T> {
    T parse(String text) throws InvalidValueException;

    /** Of what is not set the configuration hands over an empty text; a null says the same as a failure would, but costs no trace. */
    static <T> T of(String text, ParsedValue<T> parser) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.parse(text);
        } catch (InvalidValueException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }
}
