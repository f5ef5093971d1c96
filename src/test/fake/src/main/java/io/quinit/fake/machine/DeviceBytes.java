package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The bytes of a block device, of which few are not zero. */
final class DeviceBytes {
    private static final int BLOCK = 4096;

    private final Map<Long, byte[]> blocks = new HashMap<>();

    byte[] read(long size, long offset, int length) {
        var bytes = new byte[Math.clamp(size - offset, 0, length)];
        for (var i = 0; i < bytes.length; ) {
            var at = offset + i;
            var block = blocks.get(at / BLOCK);
            var count = (int) Math.min(BLOCK - at % BLOCK, bytes.length - i);
            if (block != null) {
                System.arraycopy(block, (int) (at % BLOCK), bytes, i, count);
            }
            i += count;
        }
        return bytes;
    }

    /** @throws Refused ENOSPC beyond the end */
    void write(long size, long offset, byte[] bytes) {
        Refused.unless(offset + bytes.length <= size, Errno.ENOSPC);
        for (var i = 0; i < bytes.length; ) {
            var at = offset + i;
            var count = (int) Math.min(BLOCK - at % BLOCK, bytes.length - i);
            var part = Arrays.copyOfRange(bytes, i, i + count);
            var block = blocks.computeIfAbsent(at / BLOCK, number -> new byte[BLOCK]);
            System.arraycopy(part, 0, block, (int) (at % BLOCK), count);
            i += count;
        }
    }

    void clear() {
        blocks.clear();
    }
}
