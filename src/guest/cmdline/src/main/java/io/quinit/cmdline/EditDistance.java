package io.quinit.cmdline;

/** Letters added, left out, changed or swapped with their neighbour (Damerau-Levenshtein, optimal string alignment). */
public final class EditDistance {
    /** No property is this long: a 2 KB word must not cost 2 KB times every known key. */
    private static final int MAX_LENGTH = 64;

    private EditDistance() {}

    public static int between(String one, String other) {
        String a = shorten(one);
        String b = shorten(other);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
            if (isSwap(a, b, i, j)) {
                row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
            }
        }
        return row;
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static String shorten(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
