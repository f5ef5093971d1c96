package io.quinit.boot.cmdline;

import io.quinit.cmdline.InvalidValueException;
import io.quinit.cmdline.Reading.Setting;
import io.quinit.cmdline.ValueType;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Hands a mapping the value that the parser of the command line made of a text. Only what did not come from the line, such as a
 * default, is parsed here, by the same type.
 *
 * <p>What is given are a handful of short texts: comparing them takes less than parsing one again, or than a table would.
 */
final class ValueConverter<T> implements Converter<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> javaType;
    private final transient ValueType<?> type;
    private final transient Setting[] given;
    private final Converter<T> otherwise;

    /**
     * Converts to a Java type.
     *
     * @param given those of this Java type
     * @param otherwise for a text that is none of the type's; null where there is no such text
     */
    ValueConverter(Class<T> javaType, ValueType<?> type, Setting[] given, Converter<T> otherwise) {
        this.javaType = javaType;
        this.type = type;
        this.given = given;
        this.otherwise = otherwise;
    }

    /** Of what is not set the configuration hands over an empty text; a null says the same as a failure would, but costs no trace. */
    @Override
    public T convert(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (var setting : given) {
            if (setting.text().equals(text)) {
                return javaType.cast(setting.value());
            }
        }
        try {
            return javaType.cast(type.parse(text));
        } catch (InvalidValueException invalid) {
            if (otherwise == null) {
                throw new IllegalArgumentException(invalid);
            }
            return otherwise.convert(text);
        }
    }
}
