package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a catalogue made of a command line.
 *
 * @param settings by full key; a bad value is not there, so that its default applies
 */
public record Reading(Map<String, Setting> settings, List<Problem> problems) {
    public Reading {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        problems = List.copyOf(problems);
    }

    /** Every property has its default, because /proc/cmdline could not be read; {@code why} as in an exception. */
    public static Reading unreadable(String why) {
        String message = "kernel command line: " + Text.visible(why) + "; every property has its default";
        return new Reading(Map.of(), List.of(new Problem(Problem.Kind.UNREADABLE, "", message, false)));
    }

    /** Full key to canonical value. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((key, setting) -> values.put(key, setting.value()));
        return values;
    }

    /** Whether {@code init.strict} makes every problem fatal. */
    public boolean isStrict() {
        Setting strict = settings.get("init.strict");
        return strict != null && strict.value().equals("true");
    }

    /** As this, but for a setting that cannot be: its default applies, and one more problem says so. */
    public Reading refuse(String key, String expected) {
        Map<String, Setting> others = new LinkedHashMap<>(settings);
        List<Problem> more = new ArrayList<>(problems);
        more.add(Problems.refused(others.remove(key), expected, isStrict()));
        return new Reading(others, more);
    }

    /** Whether one of the problems forbids going on. */
    public boolean isFatal() {
        return problems.stream().anyMatch(Problem::fatal);
    }
}
