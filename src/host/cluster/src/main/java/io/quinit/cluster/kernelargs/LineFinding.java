package io.quinit.cluster.kernelargs;

/**
 * What is wrong, or doubtful, with kernel arguments.
 *
 * @param fatal whether no machine may boot with them
 * @param message one line that shows no secret
 */
public record LineFinding(boolean fatal, String message) {
    static LineFinding error(String message) {
        return new LineFinding(true, message);
    }

    static LineFinding warning(String message) {
        return new LineFinding(false, message);
    }
}
