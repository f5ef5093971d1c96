package io.quinit.dev;

/** What an engineer has to put right before there is a boot to see. */
final class DevException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DevException(String message, Throwable cause) {
        super(message, cause);
    }
}
