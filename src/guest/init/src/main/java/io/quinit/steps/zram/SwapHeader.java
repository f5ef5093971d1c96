package io.quinit.steps.zram;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first page of a swap area: {@code union swap_header} of linux/swap.h. What mkswap(8) writes, and the kernel reads at
 * swapon.
 */
final class SwapHeader {
    private static final int VERSION_AT = 1024;
    private static final int LAST_PAGE_AT = 1028;
    private static final byte[] SIGNATURE = "SWAPSPACE2".getBytes(StandardCharsets.US_ASCII);

    private SwapHeader() {}

    /**
     * @param pageSize in bytes
     * @param size of the area in bytes, whole pages
     */
    static byte[] of(int pageSize, long size) {
        var header = ByteBuffer.allocate(pageSize).order(ByteOrder.nativeOrder());
        header.putInt(VERSION_AT, 1);
        // The last page, not how many there are: one too many is EINVAL at swapon.
        header.putInt(LAST_PAGE_AT, Math.toIntExact(size / pageSize - 1));
        header.put(pageSize - SIGNATURE.length, SIGNATURE);
        return header.array();
    }
}
