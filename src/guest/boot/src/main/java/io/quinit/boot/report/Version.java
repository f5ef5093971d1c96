package io.quinit.boot.report;

/** The version of this init, as {@code --version} and the report give it. */
public final class Version {
    public static final String TEXT = "0.1.0";

    private Version() {}
}
