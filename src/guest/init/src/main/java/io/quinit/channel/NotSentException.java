package io.quinit.channel;

/** The report stays in the machine; the message says why, and what to do. */
final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSentException(String message) {
        super(message);
    }
}
