package io.quinit.lean;

import io.smallrye.config.PropertyName;

/** Names of properties that are not spelled alike: only a star, which stands for any part of one, makes two of them equal. */
final class Wildcards {
    /** What a field holds before anybody has looked. */
    static final byte UNKNOWN = 0;

    static final byte NONE = 1;
    static final byte SOME = 2;

    private Wildcards() {}

    static byte in(String name) {
        return name.indexOf('*') < 0 ? NONE : SOME;
    }

    /** Of two names, one with a star: most begin with another letter, of ours and of the framework's. */
    static boolean match(String one, String other) {
        return mayBeginAlike(one, other) && PropertyName.equals(one, other);
    }

    private static boolean mayBeginAlike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        char begin = one.charAt(0);
        char otherBegin = other.charAt(0);
        return begin == otherBegin || begin == '*' || otherBegin == '*' || begin == '"' || otherBegin == '"';
    }
}
