package io.quinit.image;

import java.io.IOException;

/** A file that is not what it should be; the message says what was found and what was expected. */
public final class MalformedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        super(message);
    }

    /** The same fault, with the file it was found in: parsers see bytes, readers know paths. */
    MalformedFileException in(String path) {
        var located = new MalformedFileException(path + ": " + getMessage());
        located.initCause(this);
        return located;
    }
}
