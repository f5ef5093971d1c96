package io.quinit.cmdline;

/** What values a property takes. As text ({@link #encode}) it can be recorded by a build step and read back at boot. */
public sealed interface PropertyType permits PlainType, ChoiceType, NumberType {

    /** The value in the form that the standard configuration converters read: {@code on} becomes {@code true}. */
    String canonical(String text) throws InvalidValueException;

    /** Words that follow "expected" in a message. */
    String expected();

    /** What a reference says of it, in a word or two: {@code duration}, {@code quiet, normal or debug}. */
    String title();

    /** What a number of it counts; empty for what is not counted. */
    String unit();

    /** A stable name, such as {@code switch}, {@code number:0:100} or {@code choice:shell,poweroff}. */
    String encode();

    /** The type that {@link #encode} named; anything else is a fault of the program, not of a user. */
    static PropertyType decode(String encoded) {
        int colon = encoded.indexOf(':');
        String name = colon < 0 ? encoded : encoded.substring(0, colon);
        return switch (name) {
            case ChoiceType.NAME -> ChoiceType.decode(encoded.substring(colon + 1));
            case NumberType.NAME -> NumberType.decode(encoded.substring(colon + 1));
            default -> PlainType.decode(encoded);
        };
    }
}
