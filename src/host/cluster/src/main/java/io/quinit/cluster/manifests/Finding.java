package io.quinit.cluster.manifests;

/**
 * What is wrong, or doubtful, in a manifest.
 *
 * @param fatal whether it may not be applied
 * @param rule the name of the rule that found it
 * @param message one line: object, path, value, what was expected
 */
public record Finding(boolean fatal, String rule, String message) {
    @Override
    public String toString() {
        return (fatal ? "" : "warning: ") + message + " [" + rule + "]";
    }
}
