package io.quinit.cmdline;

import io.quinit.cmdline.KernelCommandLine.Word;
import io.quinit.cmdline.Reading.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties that this version acts on, and the profiles that set some of them; reads a command line by them. */
public final class PropertyCatalog {
    static final String PROFILE = "init.profile";

    private final List<Property> properties;
    private final Map<String, Property> byKey = new HashMap<>();
    private final List<ValueType<?>> valueTypes;
    private final Map<String, String> profiles;

    public PropertyCatalog(List<Property> properties) {
        this(properties, Map.of());
    }

    /** @param profiles by name, each as words of a command line; {@link #profileProblems} says what is wrong with one */
    public PropertyCatalog(List<Property> properties, Map<String, String> profiles) {
        this.properties = List.copyOf(properties);
        this.profiles = Map.copyOf(profiles);
        for (Property property : properties) {
            byKey.put(property.key(), property);
        }
        this.valueTypes = List.copyOf(oneOfEachJavaType(properties));
    }

    private static Collection<ValueType<?>> oneOfEachJavaType(List<Property> properties) {
        Map<Class<?>, ValueType<?>> types = new LinkedHashMap<>();
        properties.forEach(property -> types.putIfAbsent(property.type().javaType(), property.type()));
        return types.values();
    }

    public List<Property> properties() {
        return properties;
    }

    /** One type for each Java type that a property has. */
    public List<ValueType<?>> valueTypes() {
        return valueTypes;
    }

    /** Reads every {@code init.} word of the line; all that is wrong is told together. */
    public Reading read(KernelCommandLine line) {
        Problems problems = new Problems(properties);
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, Given> given = given(line, problems);
        Given profile = given.get(PROFILE);
        if (profile != null) {
            take(profile, null, settings, problems);
            addProfile(settings.get(PROFILE), settings);
        }
        for (Given one : given.values()) {
            if (one != profile) {
                take(one, null, settings, problems);
            }
        }
        problems.length(line);
        boolean strict = new Reading(settings, List.of()).isStrict();
        return new Reading(settings, problems.told(strict));
    }

    /** What is wrong with the words of a profile: as for a line, and that it names another profile. */
    public List<Problem> profileProblems(String name) {
        Reading reading = read(KernelCommandLine.parse(profiles.get(name)));
        Setting nested = reading.settings().get(PROFILE);
        if (nested == null) {
            return reading.problems();
        }
        String message = PROFILE + "=" + nested.text() + ": a profile cannot name another one";
        return List.of(new Problem(Problem.Kind.BAD_VALUE, PROFILE, message, true));
    }

    private Map<String, Given> given(KernelCommandLine line, Problems problems) {
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
        return given;
    }

    /** The words of a profile, which the build has checked, come first: what the line says replaces them. */
    private void addProfile(Setting chosen, Map<String, Setting> settings) {
        if (chosen != null) {
            Problems checkedByTheBuild = new Problems(properties);
            given(KernelCommandLine.parse(profiles.get(chosen.text())), checkedByTheBuild)
                    .values()
                    .forEach(one -> take(one, chosen.text(), settings, checkedByTheBuild));
        }
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

    private static void take(Given given, String profile, Map<String, Setting> settings, Problems problems) {
        if (given.times > 1) {
            problems.duplicate(given.key, given.times);
        }
        try {
            String text = given.value == null ? "on" : given.value;
            Object value = parse(given.property.type(), given.value);
            settings.put(given.key, new Setting(given.property, given.key, text, value, profile));
        } catch (InvalidValueException invalid) {
            problems.badValue(given.property, given.key, given.value, invalid, settings.get(given.key));
        }
    }

    /** A bare word is a switch that is on; for any other type it says nothing. */
    private static Object parse(ValueType<?> type, String text) throws InvalidValueException {
        if (text == null && type == PlainType.SWITCH) {
            return true;
        }
        if (text == null) {
            throw new InvalidValueException("", type.describe());
        }
        if (!Text.isText(text)) {
            throw new InvalidValueException(text, type.describe() + ", in UTF-8");
        }
        return type.parse(text);
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
