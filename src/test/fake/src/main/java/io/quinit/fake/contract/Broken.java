package io.quinit.fake.contract;

/** A kernel does not do what a check expects. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
        super(message);
    }
}
