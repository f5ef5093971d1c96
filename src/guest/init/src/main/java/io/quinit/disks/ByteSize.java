package io.quinit.disks;

/** A number of bytes as people read it. */
public final class ByteSize {
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private ByteSize() {}

    /** {@code 64 MiB}, {@code 1.5 GiB}: in the largest unit of which there is one, cut after a tenth. */
    public static String describe(long bytes) {
        var shift = 0;
        while (shift < 60 && bytes >> shift >= 1024) {
            shift += 10;
        }
        var tenths = ((bytes & (1L << shift) - 1) >> Math.max(0, shift - 10)) * 10 >> 10;
        return (bytes >> shift) + (tenths > 0 && shift > 0 ? "." + tenths : "") + " " + UNITS[shift / 10];
    }
}
