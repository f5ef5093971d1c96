package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The swap areas in use, and what an area has to begin with ({@code union swap_header}, linux/swap.h). */
final class Swaps {
    private static final String SIGNATURE = "SWAPSPACE2";
    private static final int VERSION_AT = 1024;
    private static final int LAST_PAGE_AT = 1028;
    private static final String HEADING = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

    private final List<String> lines = new ArrayList<>();

    /** @throws Refused EINVAL no device, or no header that fits it; EBUSY in use */
    void on(Location place, String path, int priority) {
        Refused.unless(place.inode().isBlockDevice(), Errno.EINVAL);
        var device = (BlockDevice) place.inode().content();
        Refused.unless(!device.isInUse(), Errno.EBUSY);
        var pages = device.size() / KernelSpec.PAGE;
        var header = device.readAt(0, KernelSpec.PAGE);
        Refused.unless(header.length == KernelSpec.PAGE && isHeader(header, pages), Errno.EINVAL);
        device.use(true);
        var kilobytes = lastPage(header) * KernelSpec.PAGE / 1024;
        lines.add(path + "\t\t\t\tpartition\t" + kilobytes + "\t\t0\t\t" + priority + "\n");
    }

    /** The last page is one that the device has, and there is more than the header. */
    private static boolean isHeader(byte[] header, long pages) {
        var signature =
                new String(header, KernelSpec.PAGE - SIGNATURE.length(), SIGNATURE.length(), StandardCharsets.US_ASCII);
        var version = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(VERSION_AT);
        return signature.equals(SIGNATURE) && version == 1 && lastPage(header) > 0 && lastPage(header) < pages;
    }

    private static long lastPage(byte[] header) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(LAST_PAGE_AT));
    }

    /** /proc/swaps. */
    String text() {
        return HEADING + String.join("", lines);
    }
}
