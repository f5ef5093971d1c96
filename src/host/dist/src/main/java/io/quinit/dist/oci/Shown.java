package io.quinit.dist.oci;

/** Words of an image that may be anybody's, for a message: on one line, and not without end. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String of(String text) {
        var shown = new StringBuilder("\"");
        text.chars()
                .limit(LONGEST)
                .forEach(letter -> shown.append(Character.isISOControl(letter) ? '?' : (char) letter));
        return shown.append(text.length() > LONGEST ? "...\"" : "\"").toString();
    }
}
