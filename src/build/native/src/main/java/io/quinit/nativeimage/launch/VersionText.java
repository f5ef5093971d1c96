package io.quinit.nativeimage.launch;

/**
 * The three lines by which Quarkus and others tell a native-image's version: they parse the form of GraalVM CE, whose
 * builder this is.
 */
final class VersionText {
    static final String TEXT = """
            native-image 25.0.2 2026-01-20
            GraalVM Runtime Environment GraalVM CE 25.0.2+10.1 (build 25.0.2+10)
            Substrate VM GraalVM CE 25.0.2+10.1 (build 25.0.2+10, serial gc)""";

    /** What the builder writes into images as its own version. */
    static final String VENDOR_VERSION = "GraalVM CE 25.0.2";

    static final String VERSION = "25.0.2";

    private VersionText() {}
}
