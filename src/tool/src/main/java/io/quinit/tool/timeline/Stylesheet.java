package io.quinit.tool.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two style sheets, which are written into what they are for. */
final class Stylesheet {
    private Stylesheet() {}

    /** Of an SVG. */
    static String picture() {
        return read("picture.css");
    }

    /** Of what is around the SVG in a page. */
    static String page() {
        return read("page.css");
    }

    private static String read(String name) {
        try (InputStream content = Stylesheet.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
