package io.quinit.scenario;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The beans of one boot, made as CDI makes them: each once, by its constructor. A boot in CDI's own container could run only once. */
final class Beans {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final SmallRyeConfig config;

    Beans(SmallRyeConfig config) {
        this.config = config;
    }

    <T> void add(Class<T> type, T bean) {
        made.put(type, bean);
    }

    <T> T get(Class<T> type) {
        var known = made.get(type);
        if (known == null) {
            known = type.isAnnotationPresent(ConfigMapping.class) ? config.getConfigMapping(type) : make(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        var constructor = constructor(type)
                .orElseThrow(() -> new IllegalStateException(type.getName() + ": no constructor, or which one?"));
        constructor.setAccessible(true);
        var parameters = List.of(constructor.getParameterTypes());
        var arguments =
                parameters.stream().map(parameter -> (Object) get(parameter)).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.getCause();
        } catch (ReflectiveOperationException notMade) {
            throw new IllegalStateException("cannot make " + type.getName(), notMade);
        }
    }

    /** The one that is marked, or the only one. */
    static Optional<Constructor<?>> constructor(Class<?> type) {
        var all = List.of(type.getDeclaredConstructors());
        return all.stream()
                .filter(one -> one.isAnnotationPresent(Inject.class))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }
}
