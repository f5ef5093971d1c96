package io.quinit.report.timeline;

import java.nio.file.Path;
import java.util.Optional;

/** What the picture is written as, known by the file's suffix. */
public enum OutputKind {
    HTML(".html"),
    SVG(".svg");

    private final String suffix;

    OutputKind(String suffix) {
        this.suffix = suffix;
    }

    public static Optional<OutputKind> of(Path file) {
        for (OutputKind kind : values()) {
            if (file.toString().endsWith(kind.suffix)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String of(Timeline timeline) {
        return this == HTML ? Page.of(timeline) : Picture.standalone(timeline);
    }
}
