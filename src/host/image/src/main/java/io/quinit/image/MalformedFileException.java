package io.quinit.image;

import java.io.IOException;

/** A file that is not what it should be; the message says what was found and what was expected. */
public final class MalformedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedFileException(String message) {
        super(message);
    }

    /** @param cause what a library found wrong; its own message is part of {@code message} where it helps */
    public MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same fault, with the file it was found in: parsers see bytes, readers know paths. */
    public MalformedFileException in(String path) {
        return new MalformedFileException(path + ": " + getMessage(), this);
    }
}
