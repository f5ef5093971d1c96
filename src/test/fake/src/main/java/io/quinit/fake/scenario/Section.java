package io.quinit.fake.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a scenario's text: its keys are known ones, and each problem is kept with the others. */
final class Section {
    private final String place;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems;

    /** @param place for messages, such as {@code disks[0].}; empty for the whole */
    Section(String place, Object content, List<String> problems, String... keys) {
        this.place = place;
        this.problems = problems;
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> take(key.toString(), value, List.of(keys)));
        } else if (content != null) {
            problems.add((place.isEmpty() ? "the file" : place) + " is no mapping of keys to values");
        }
    }

    private void take(String key, Object value, List<String> keys) {
        if (keys.contains(key)) {
            values.put(key, value);
        } else {
            problems.add(place + key + " is no key; known ones: " + String.join(", ", keys));
        }
    }

    String text(String key, String usual) {
        var value = values.get(key);
        return value == null ? usual : value.toString();
    }

    boolean flag(String key) {
        return switch (values.get(key)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> {
                problems.add(place + key + " is true or false, not " + values.get(key));
                yield false;
            }
        };
    }

    List<Object> list(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list -> new ArrayList<>(list);
            default -> {
                problems.add(place + key + " is a list, not " + values.get(key));
                yield List.of();
            }
        };
    }

    List<String> words(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    /** One of its keys that is a mapping. */
    Section section(String key, String... keys) {
        return new Section(place + key + ".", values.get(key), problems, keys);
    }

    /** Bytes: {@code 512M}. */
    long size(String key, String usual) {
        var text = text(key, usual);
        var unit = text.isEmpty() ? -1 : "KMG".indexOf(text.charAt(text.length() - 1));
        var number = number(key, text, unit < 0 ? text : text.substring(0, text.length() - 1));
        return unit < 0 ? number : number << 10 * (unit + 1);
    }

    /** {@code 800ms} or {@code 2s}. */
    Duration time(String key) {
        var text = text(key, "0ms");
        if (text.endsWith("ms")) {
            return Duration.ofMillis(number(key, text, text.substring(0, text.length() - 2)));
        }
        return Duration.ofSeconds(number(key, text, text.endsWith("s") ? text.substring(0, text.length() - 1) : "?"));
    }

    private long number(String key, String text, String digits) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(Character::isDigit)) {
            problems.add(place + key + " is a number with its unit (512M, 800ms), not " + text);
            return 0;
        }
        return Long.parseLong(digits);
    }

    /** One of several words. */
    String choice(String key, String usual, List<String> choices) {
        var text = text(key, usual);
        if (!choices.contains(text)) {
            problems.add(place + key + " is one of " + String.join(", ", choices) + ", not " + text);
        }
        return text;
    }
}
