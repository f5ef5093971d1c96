package io.quinit.steps.agent.diagnosis;

/** A name that a disk holds, as a message may show it: of bounded length, and with nothing in it that a terminal obeys. */
final class Printable {
    /** Room for the loader of a store path of Nix. */
    private static final int MAX_LENGTH = 120;

    private Printable() {}

    static String of(String name) {
        var shown = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            if (i == MAX_LENGTH) {
                return shown.append('…').toString();
            }
            append(shown, name.charAt(i));
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, char character) {
        switch (character) {
            case '\r' -> shown.append("\\r");
            case '\n' -> shown.append("\\n");
            default -> shown.append(isPlain(character) ? character : '?');
        }
    }

    /** Marks of direction and the like would let a name read as another. */
    private static boolean isPlain(char character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
    }
}
