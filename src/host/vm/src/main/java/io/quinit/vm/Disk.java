package io.quinit.vm;

import java.nio.file.Path;

/**
 * A virtio block device on a raw image file; the guest finds the first one as /dev/vda.
 *
 * @param serial what /sys/block/vdX/serial shows, at most 20 characters; empty: none
 */
public record Disk(Path file, Access access, String serial) {
    /** What becomes of the guest's writes. */
    public enum Access {
        /** They last as long as the machine; the file is never changed. */
        SNAPSHOT("snapshot=on"),
        /** The guest cannot write. */
        READ_ONLY("readonly=on"),
        /** They go to the file. */
        WRITABLE("cache=writeback");

        private final String option;

        Access(String option) {
            this.option = option;
        }

        String option() {
            return option;
        }
    }

    private static final int MAX_SERIAL = 20;

    /** Its serial is the file's name without its ending. */
    public Disk(Path file, Access access) {
        this(file, access, serial(file));
    }

    public static Disk snapshot(Path file) {
        return new Disk(file, Access.SNAPSHOT);
    }

    private static String serial(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return name.substring(0, Math.min(name.length(), MAX_SERIAL));
    }
}
