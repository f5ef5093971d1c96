package io.quinit.nativeimage.options;

import java.util.List;

/**
 * An option as users write it and what the builder calls it.
 *
 * @param names all spellings, with their dashes: {@code --features}, {@code -O}, {@code --gc=serial}
 * @param builderOption what the builder takes, up to the value: {@code -H:Features=}, {@code -H:+SharedLibrary}
 * @param value whether and how a value follows the name
 * @param transformers classes of the builder, each a {@code Function<Object, Object>} that rewrites the value, in order
 * @param deprecated what to say when the option is used; empty when it is not deprecated
 * @param help one line for {@code --help}; empty when the builder gives none
 */
public record ApiOption(
        List<String> names,
        String builderOption,
        Value value,
        List<String> transformers,
        String deprecated,
        String help) {

    /**
     * @param separators what may stand between name and value: {@code =}, {@code :}, a blank for "the next argument",
     *     NUL for nothing; none at all when the option takes no value
     * @param preset the value when none is given, and the only one when there are no separators
     */
    public record Value(String separators, String preset) {
        static final Value NONE = new Value("", "");

        boolean isTaken() {
            return !separators.isEmpty();
        }
    }

    static final char NEXT_ARGUMENT = ' ';
    static final char NOTHING_BETWEEN = 0;
}
