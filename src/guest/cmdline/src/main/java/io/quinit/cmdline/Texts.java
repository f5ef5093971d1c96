package io.quinit.cmdline;

/** Texts that have to look like something and stay what they are. */
final class Texts {
    static final String EXPECTED_PATH = "an absolute path";
    static final String EXPECTED_HEX = "hexadecimal digits, two for a byte";

    private Texts() {}

    static String absolutePath(String text) throws InvalidValueException {
        if (!text.startsWith("/")) {
            throw new InvalidValueException(text, EXPECTED_PATH);
        }
        return text;
    }

    static String hex(String text) throws InvalidValueException {
        boolean digits = text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        if (text.isEmpty() || text.length() % 2 != 0 || !digits) {
            throw new InvalidValueException(text, EXPECTED_HEX);
        }
        return text;
    }
}
