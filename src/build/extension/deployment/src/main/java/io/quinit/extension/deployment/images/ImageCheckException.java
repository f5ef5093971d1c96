package io.quinit.extension.deployment.images;

import java.util.List;

/** An init that does not fit its target images: a line for each reason. Where in the code that was found out helps nobody. */
public final class ImageCheckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImageCheckException(List<String> problems) {
        super(
                "this init does not fit its target images:" + System.lineSeparator()
                        + String.join(
                                System.lineSeparator(),
                                problems.stream().map(line -> "  " + line).toList()),
                null,
                false,
                false);
    }
}
