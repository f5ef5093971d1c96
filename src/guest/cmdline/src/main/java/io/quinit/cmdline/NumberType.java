package io.quinit.cmdline;

/** A whole number from {@code min} to {@code max}, both included; never negative. */
public record NumberType(long min, long max) implements PropertyType {
    static final String NAME = "number";

    @Override
    public String canonical(String text) throws InvalidValueException {
        long number = Digits.parse(text, max);
        if (number < min) {
            throw new InvalidValueException(text, expected());
        }
        return Long.toString(number);
    }

    @Override
    public String expected() {
        return "a number from " + min + " to " + max;
    }

    @Override
    public String title() {
        return "number, " + min + " to " + max;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String encode() {
        return NAME + ":" + min + ":" + max;
    }

    static NumberType decode(String range) {
        int colon = range.indexOf(':');
        return new NumberType(Long.parseLong(range.substring(0, colon)), Long.parseLong(range.substring(colon + 1)));
    }
}
