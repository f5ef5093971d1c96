package io.quinit.nativeimage.options;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Rewrites a value by the builder's own functions ({@code a.B,c} to {@code a.B:run_time,c:run_time}). They are loaded
 * from its jars when an option wants one, and kept apart from this program's classes.
 */
public final class ValueTransformers {
    private final URL[] jars;

    public ValueTransformers(List<Path> jars) {
        this.jars = jars.stream().map(ValueTransformers::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + " has no URL", e);
        }
    }

    String apply(List<String> classes, String value) {
        Object result = value;
        if (!classes.isEmpty()) {
            try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
                for (String name : classes) {
                    result = function(loader.loadClass(name)).apply(result);
                }
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException("the builder's functions %s cannot be used".formatted(classes), e);
            }
        }
        return result.toString();
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Function<Object, Object>) constructor.newInstance();
    }
}
