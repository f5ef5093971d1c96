package io.quinit.boot.cmdline;

import static io.smallrye.config.Converters.newOptionalIntConverter;
import static io.smallrye.config.Converters.newOptionalLongConverter;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.Reading;
import io.quinit.cmdline.Reading.Setting;
import io.quinit.cmdline.ValueType;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.spi.Converter;

/** A converter for each Java type that values of the command line have. */
public final class ValueConverters {
    /** Above the framework's own, which has one for durations. */
    private static final int PRIORITY = 1000;

    private static final NumberType ANY_NUMBER = new NumberType(0, 999_999_999_999_999_999L);

    private ValueConverters() {}

    /**
     * Adds them to a configuration.
     *
     * @param types one of each Java type
     * @param reading of the command line that the configuration has as a source, or of none
     */
    public static SmallRyeConfigBuilder addTo(
            SmallRyeConfigBuilder builder, Collection<? extends ValueType<?>> types, Reading reading) {
        types.forEach(type -> add(builder, type.javaType(), type, given(type.javaType(), reading)));
        return builder;
    }

    private static Setting[] given(Class<?> javaType, Reading reading) {
        var given = new ArrayList<Setting>();
        for (var setting : reading.settings().values()) {
            if (javaType.isInstance(setting.value())) {
                given.add(setting);
            }
        }
        return given.toArray(new Setting[0]);
    }

    /** A text is its own value, and a number may be narrower than its type makes it. */
    private static <T> void add(SmallRyeConfigBuilder builder, Class<T> javaType, ValueType<?> type, Setting[] given) {
        if (javaType == Long.class) {
            addNumbers(builder, new ValueConverter<>(Long.class, ANY_NUMBER, given, new FrameworkValues.Numbers()));
        } else if (javaType != String.class) {
            add(builder, javaType, new ValueConverter<>(javaType, type, given, otherwise(javaType)));
        }
    }

    private static void addNumbers(SmallRyeConfigBuilder builder, Converter<Long> longs) {
        var integers = new FrameworkValues.Integers(longs);
        add(builder, Long.class, longs);
        add(builder, OptionalLong.class, newOptionalLongConverter(longs));
        add(builder, Integer.class, integers);
        add(builder, OptionalInt.class, newOptionalIntConverter(integers));
    }

    @SuppressWarnings("unchecked")
    private static <T> Converter<T> otherwise(Class<T> javaType) {
        if (javaType == Boolean.class) {
            return (Converter<T>) new FrameworkValues.Switches();
        }
        return javaType == Duration.class ? (Converter<T>) new DurationConverter() : null;
    }

    private static <T> void add(SmallRyeConfigBuilder builder, Class<T> javaType, Converter<T> converter) {
        builder.withConverter(javaType, PRIORITY, converter);
    }
}
