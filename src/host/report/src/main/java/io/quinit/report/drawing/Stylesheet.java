package io.quinit.report.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets, which are written into what they are for. */
public final class Stylesheet {
    private Stylesheet() {}

    /** @param owner the class that the file lies beside */
    public static String read(Class<?> owner, String name) {
        try (InputStream content = owner.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
