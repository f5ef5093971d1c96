package io.quinit.cmdline;

import java.util.Locale;
import java.util.stream.Stream;

/** One of an enum's constants, written in small letters and with hyphens: {@code power-off} is POWER_OFF. */
public record EnumType<E extends Enum<E>>(Class<E> javaType) implements ValueType<E> {

    @Override
    public E parse(String text) throws InvalidValueException {
        for (E constant : javaType.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw new InvalidValueException(text, describe());
    }

    @Override
    public String describe() {
        return choices().describe();
    }

    @Override
    public String title() {
        return choices().title();
    }

    @Override
    public String toString() {
        return choices().toString();
    }

    private ChoiceType choices() {
        return new ChoiceType(
                Stream.of(javaType.getEnumConstants()).map(EnumType::word).toList());
    }

    /** As a user writes the constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
