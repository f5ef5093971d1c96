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
    /**
     * A value that was given for a property.
     *
     * @param key the full one
     * @param text as its author wrote it; {@code on} for a switch that is a bare word
     * @param value what the property's type made of the text
     * @param profile the name of the profile that it is from; null where the line itself says it
     */
    public record Setting(Property property, String key, String text, Object value, String profile) {
        /** A record's own would show the value of a secret. */
        @Override
        public String toString() {
            return key + "=" + property.shown(text);
        }
    }

    public Reading {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        problems = List.copyOf(problems);
    }

    /** Every property has its default, because /proc/cmdline could not be read; {@code why} as in an exception. */
    public static Reading unreadable(String why) {
        String message = "kernel command line: " + Text.visible(why) + "; every property has its default";
        return new Reading(Map.of(), List.of(new Problem(Problem.Kind.UNREADABLE, "", message, false)));
    }

    /** Full key to value. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.forEach((key, setting) -> values.put(key, setting.value()));
        return values;
    }

    /** Whether {@code init.strict} makes every problem fatal. */
    public boolean isStrict() {
        Setting strict = settings.get("init.strict");
        return strict != null && strict.value().equals(true);
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
