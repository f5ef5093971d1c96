package io.quinit.lean;

import io.smallrye.config.ConfigMappingContext;
import java.lang.reflect.InvocationTargetException;

/**
 * The class that the build made for a type of properties. A method handle, by which the framework calls it, is interpreted in a native
 * executable, and brings that interpreter and its tables with it.
 */
final class Mappings {
    private static final String SUFFIX = "$$CMImpl";

    private Mappings() {}

    @SuppressWarnings("unchecked")
    static <R> R call(Class<?> type, String method) {
        try {
            return (R) implementation(type).getDeclaredMethod(method).invoke(null);
        } catch (InvocationTargetException failed) {
            throw unwrapped(failed);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type.getName() + " is no mapping that the build knows", missing);
        }
    }

    static <T> T create(Class<T> type, ConfigMappingContext context) {
        try {
            var constructor = implementation(type).getDeclaredConstructor(ConfigMappingContext.class);
            return type.cast(constructor.newInstance(context));
        } catch (InvocationTargetException failed) {
            throw unwrapped(failed);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type.getName() + " is no mapping that the build knows", missing);
        }
    }

    private static Class<?> implementation(Class<?> type) throws ClassNotFoundException {
        return Class.forName(type.getName() + SUFFIX, true, type.getClassLoader());
    }

    private static RuntimeException unwrapped(InvocationTargetException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failed.getCause();
    }
}
