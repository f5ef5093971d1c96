package io.quinit.cmdline;

/**
 * What values a property takes, and how their text becomes what its member of a mapping returns. A new type is a class with its parser
 * and a line in {@link PlainType}.
 *
 * @param <T> the Java type of a value
 */
public sealed interface ValueType<T> permits PlainType, NumberType, ChoiceType, EnumType {

    /** The only place where a text becomes a value. */
    T parse(String text) throws InvalidValueException;

    Class<? extends T> javaType();

    /** Words that follow "expected" in a message. */
    String describe();

    /** What a reference says of it, in a word or two: {@code duration}, {@code quiet, normal or debug}. */
    String title();

    /** What a number of it counts; empty for what is not counted. */
    default String unit() {
        return "";
    }

    /** A short name, such as {@code switch}, {@code number:0:100} or {@code choice:shell,poweroff}. */
    @Override
    String toString();
}
