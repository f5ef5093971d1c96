package io.quinit.nativeimage.launch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the words that a misspelt one is closest to. */
final class Spelling {
    private static final int SUGGESTIONS = 3;

    private Spelling() {}

    /** By the option's name first, so that a wrong value leads to the same option's right ones. */
    static List<String> nearest(String word, List<String> known) {
        return known.stream()
                .sorted(Comparator.<String>comparingInt(other -> distance(name(word), name(other)))
                        .thenComparingInt(other -> distance(word, other)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static String name(String option) {
        return option.split("=", 2)[0];
    }

    /** Levenshtein's: how many characters to insert, drop or exchange. */
    private static int distance(String word, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchange = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchange, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
