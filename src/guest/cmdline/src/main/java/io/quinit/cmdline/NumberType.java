package io.quinit.cmdline;

/** A whole number from {@code min} to {@code max}, both included; never negative. */
public record NumberType(long min, long max) implements ValueType<Long> {

    @Override
    public Long parse(String text) throws InvalidValueException {
        long number = Digits.parse(text, max);
        if (number < min) {
            throw new InvalidValueException(text, describe());
        }
        return number;
    }

    @Override
    public Class<Long> javaType() {
        return Long.class;
    }

    @Override
    public String describe() {
        return "a number from " + min + " to " + max;
    }

    @Override
    public String title() {
        return "number, " + min + " to " + max;
    }

    @Override
    public String toString() {
        return "number:" + min + ":" + max;
    }
}
