package io.quinit.cmdline;

/**
 * A property that the command line may set.
 *
 * @param key normalised ({@code init.on-failure}); one that ends in {@code .*} takes any name in that place and keeps it
 *     as written ({@code init.agent.env.*}), but none with a quote or backslash, which the configuration's own syntax uses
 * @param defaultValue as a user would write it, or null where nothing is the default
 * @param secret its value is never shown
 */
public record Property(String key, ValueType<?> type, String defaultValue, boolean secret, PropertyDoc doc) {
    static final String HIDDEN = "***";
    private static final String ANY = ".*";

    public Property(String key, ValueType<?> type, String defaultValue, boolean secret) {
        this(key, type, defaultValue, secret, PropertyDoc.none(key));
    }

    public boolean isMap() {
        return key.endsWith(ANY);
    }

    /** The unit of its values, or empty where they have none. */
    public String unit() {
        return doc.unit().isEmpty() ? type.unit() : doc.unit();
    }

    /** A value of it as a message may show it: one line, hidden where it is a secret. */
    public String shown(String value) {
        return secret ? HIDDEN : Text.visible(value);
    }

    /** The key up to and with its last dot, for a map. */
    String prefix() {
        return key.substring(0, key.length() - 1);
    }

    /** The full key that {@code written} (a key of the line) stands for when it is this property's; otherwise null. */
    String match(String written) {
        if (!isMap()) {
            return Key.normal(written).equals(key) ? key : null;
        }
        String prefix = prefix();
        if (written.length() <= prefix.length()
                || !Key.normal(written.substring(0, prefix.length())).equals(prefix)) {
            return null;
        }
        String name = written.substring(prefix.length());
        return name.indexOf('"') < 0 && name.indexOf('\\') < 0 ? prefix + name : null;
    }
}
