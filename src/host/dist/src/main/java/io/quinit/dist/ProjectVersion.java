package io.quinit.dist;

/** The version of this project, as its command and its images state it. */
public final class ProjectVersion {
    public static final String TEXT = "0.1.0";

    private ProjectVersion() {}
}
