package io.quinit.dist;

import io.quinit.host.HostFailure;

/** What makes the same inputs give the same bytes. */
public final class Reproducible {
    /** The UUID of every file system that we make: any fixed one serves. */
    public static final String UUID = "7175696e-6974-4000-8000-000000000001";

    private Reproducible() {}

    /**
     * The time that everything in an image carries, in seconds since 1970: SOURCE_DATE_EPOCH
     * (https://reproducible-builds.org/specs/source-date-epoch/), else 0.
     */
    public static long time() {
        var epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch == null || epoch.isBlank()) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(epoch.strip());
        } catch (NumberFormatException failure) {
            throw new HostFailure("SOURCE_DATE_EPOCH is \"%s\"; expected seconds since 1970".formatted(epoch), failure);
        }
    }
}
