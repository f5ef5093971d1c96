package io.quinit.tool.timeline;

import java.nio.file.Path;
import java.util.Optional;

/** What the picture is written as, known by the file's suffix. */
enum OutputKind {
    HTML(".html"),
    SVG(".svg");

    private final String suffix;

    OutputKind(String suffix) {
        this.suffix = suffix;
    }

    static Optional<OutputKind> of(Path file) {
        for (OutputKind kind : values()) {
            if (file.toString().endsWith(kind.suffix)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String of(Timeline timeline) {
        return this == HTML ? Page.of(timeline) : Picture.standalone(timeline);
    }
}
