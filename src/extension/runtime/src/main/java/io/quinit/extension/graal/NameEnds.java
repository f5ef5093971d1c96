package io.quinit.extension.graal;

import io.smallrye.config.PropertyName;

/**
 * Names of properties compared from their ends. The framework has one hash code for nearly all names, since a star stands for any part:
 * its tables are lists, and a start compares 3,000 pairs, character by character and in both directions.
 */
final class NameEnds {
    private NameEnds() {}

    static boolean areEqual(String one, String other) {
        return one.equals(other) || mayBeEqual(one, other) && PropertyName.equals(one, other);
    }

    /** Only a star, a quoted part and an index in brackets are equal to something that is spelled otherwise. */
    private static boolean mayBeEqual(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        char end = one.charAt(one.length() - 1);
        char otherEnd = other.charAt(other.length() - 1);
        return end == otherEnd || hasMeaning(end) || hasMeaning(otherEnd);
    }

    private static boolean hasMeaning(char end) {
        return end == '*' || end == '"' || end == ']';
    }
}
