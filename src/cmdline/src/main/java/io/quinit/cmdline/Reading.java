package io.quinit.cmdline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a catalogue made of a command line.
 *
 * @param values full key to canonical value, in the line's order; a bad value is not there, so that its default applies
 */
public record Reading(Map<String, String> values, List<Problem> problems) {
    public Reading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }

    /** Every property has its default, because /proc/cmdline could not be read; {@code why} as in an exception. */
    public static Reading unreadable(String why) {
        String message = "kernel command line: " + Text.visible(why) + "; every property has its default";
        return new Reading(Map.of(), List.of(new Problem(Problem.Kind.UNREADABLE, "", message, false)));
    }

    /** Whether one of the problems forbids going on. */
    public boolean isFatal() {
        return problems.stream().anyMatch(Problem::fatal);
    }
}
