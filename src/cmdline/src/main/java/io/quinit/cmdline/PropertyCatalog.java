package io.quinit.cmdline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties that this version acts on; reads a command line by them. */
public final class PropertyCatalog {
    private final List<Property> properties;
    private final Map<String, Property> byKey = new HashMap<>();

    public PropertyCatalog(List<Property> properties) {
        this.properties = List.copyOf(properties);
        for (Property property : properties) {
            byKey.put(property.key(), property);
        }
    }

    public List<Property> properties() {
        return properties;
    }

    /** Reads every {@code init.} word of the line; all that is wrong is told together. */
    public Reading read(KernelCommandLine line) {
        Problems problems = new Problems(properties);
        Map<String, Given> given = new LinkedHashMap<>();
        for (Word word : line.initWords()) {
            Given found = find(word);
            if (found == null) {
                problems.unknown(word.key());
            } else {
                Given earlier = given.put(found.key, found);
                found.times = earlier == null ? 1 : earlier.times + 1;
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        given.values().forEach(found -> take(found, values, problems));
        problems.length(line);
        return new Reading(values, problems.told("true".equals(values.get("init.strict"))));
    }

    private Given find(Word word) {
        Property exact = byKey.get(Key.normal(word.key()));
        if (exact != null) {
            return exact.isMap() ? null : new Given(exact, exact.key(), word.value());
        }
        for (Property property : properties) {
            String key = property.isMap() ? property.match(word.key()) : null;
            if (key != null) {
                return new Given(property, key, word.value());
            }
        }
        return null;
    }

    private static void take(Given given, Map<String, String> values, Problems problems) {
        if (given.times > 1) {
            problems.duplicate(given.key, given.times);
        }
        try {
            values.put(given.key, canonical(given.property.type(), given.value));
        } catch (BadValue bad) {
            problems.badValue(given.property, given.key, given.value, bad);
        }
    }

    /** A bare word is a switch that is on; for any other type it says nothing. */
    private static String canonical(PropertyType type, String value) throws BadValue {
        if (value == null && type == PlainType.SWITCH) {
            return "true";
        }
        if (value == null) {
            throw new BadValue("", type.expected());
        }
        if (!Text.isText(value)) {
            throw new BadValue(value, type.expected() + ", in UTF-8");
        }
        return type.canonical(value);
    }

    /** A property, the full key under which the line gives it, and the last value there; null for a bare word. */
    private static final class Given {
        final Property property;
        final String key;
        final String value;
        int times;

        Given(Property property, String key, String value) {
            this.property = property;
            this.key = key;
            this.value = value;
        }
    }
}
