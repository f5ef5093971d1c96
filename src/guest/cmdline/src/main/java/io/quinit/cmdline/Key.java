package io.quinit.cmdline;

/** How keys are compared. Our own are lower case and written with {@code -}; the kernel holds {@code _} to be the same. */
final class Key {
    static final String PREFIX = "init.";

    private Key() {}

    static boolean isOurs(String key) {
        return key.length() >= PREFIX.length()
                && normal(key.substring(0, PREFIX.length())).equals(PREFIX);
    }

    static boolean sameName(String one, String other) {
        return one.replace('_', '-').equals(other.replace('_', '-'));
    }

    /** Letter by letter, so that the length stays: no locale, no letter of another script that would become ASCII. */
    static String normal(String key) {
        StringBuilder normal = new StringBuilder(key);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c == '_') {
                normal.setCharAt(i, '-');
            } else if (c >= 'A' && c <= 'Z') {
                normal.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return normal.toString();
    }

    /** The first {@code count} segments (separated by dots) of a key, or all of it when it has fewer. */
    static String segments(String key, int count) {
        int at = -1;
        for (int i = 0; i < count; i++) {
            at = key.indexOf('.', at + 1);
            if (at < 0) {
                return key;
            }
        }
        return key.substring(0, at);
    }

    static int segmentCount(String key) {
        return 1 + (int) key.chars().filter(c -> c == '.').count();
    }
}
