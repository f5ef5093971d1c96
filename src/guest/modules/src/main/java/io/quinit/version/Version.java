package io.quinit.version;

/** The version of this project, as commands, reports and images state it; a test holds it to the pom's. */
public final class Version {
    public static final String TEXT = "0.1.0";

    private Version() {}
}
