package io.quinit.cmdline;

/** {@code 1}, {@code true}, {@code on}, {@code yes} or {@code 0}, {@code false}, {@code off}, {@code no}. */
public final class Switch {
    static final String EXPECTED = "on or off (also 1, true, yes, or 0, false, no)";

    private Switch() {}

    public static boolean parse(String text) throws InvalidValueException {
        return switch (text) {
            case "1", "true", "on", "yes" -> true;
            case "0", "false", "off", "no" -> false;
            default -> throw new InvalidValueException(text, EXPECTED);
        };
    }
}
