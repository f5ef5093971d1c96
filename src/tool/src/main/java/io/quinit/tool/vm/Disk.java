package io.quinit.tool.vm;

import java.nio.file.Path;

/** A virtio block device on a raw image file; the guest finds the first one as /dev/vda. */
public record Disk(Path file, Access access) {
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

    private static final int LONGEST_SERIAL = 20;

    public static Disk snapshot(Path file) {
        return new Disk(file, Access.SNAPSHOT);
    }

    /** The file's name without its ending, at most 20 characters: what /sys/block/vdX/serial shows. */
    String serial() {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return name.substring(0, Math.min(name.length(), LONGEST_SERIAL));
    }
}
