package io.quinit.extension.deployment;

import io.quarkus.deployment.recording.RecorderContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Teaches a recorder to write records: as a call of their constructor, so that nothing is read back by reflection. */
final class RecordedValues {
    private RecordedValues() {}

    static void allow(RecorderContext context, Class<?>... records) {
        Stream.of(records).forEach(type -> allowOne(context, type));
    }

    private static <T> void allowOne(RecorderContext context, Class<T> type) {
        context.registerNonDefaultConstructor(constructor(type), value -> components(type, value));
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            return type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(type + " is no record", none);
        }
    }

    private static List<Object> components(Class<?> type, Object value) {
        var components = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            try {
                components.add(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(hidden);
            }
        }
        return components;
    }
}
