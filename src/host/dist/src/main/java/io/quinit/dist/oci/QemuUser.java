package io.quinit.dist.oci;

/**
 * The user that KubeVirt's QEMU runs as, and which has to read what an image holds: UID and GID 107, from pkg/util/util.go of
 * KubeVirt. No capability helps it over a missing bit.
 */
final class QemuUser {
    static final int ID = 107;

    /** Nobody writes to a kernel, and the guest's writes to its root go to an overlay. */
    static final int FILE_MODE = 0444;

    static final int DIRECTORY_MODE = 0755;

    private static final int READ = 4;
    private static final int SEARCH = 1;

    private QemuUser() {}

    static boolean reads(ImageEntry file) {
        return may(file, READ);
    }

    static boolean searches(ImageEntry directory) {
        return may(directory, SEARCH);
    }

    /** As path_resolution(7) has it: the first class that fits decides, whatever the others may. */
    private static boolean may(ImageEntry entry, int bit) {
        int shift = entry.user() == ID ? 6 : entry.group() == ID ? 3 : 0;
        return (entry.mode() >> shift & bit) != 0;
    }
}
