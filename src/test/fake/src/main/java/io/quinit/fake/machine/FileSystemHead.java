package io.quinit.fake.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The first bytes of a file system: as much of a superblock as tells what it is. */
final class FileSystemHead {
    private static final int LENGTH = 8192;
    private static final int LABEL_LENGTH = 16;

    private FileSystemHead() {}

    static byte[] of(String type, String label, long size) {
        var head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "ext4" -> ext4(head, size);
            case "erofs" -> head.putInt(0x400, 0xe0f5e1e2).put(0x40c, (byte) 12);
            case "squashfs" -> head.put(0, "hsqs".getBytes(StandardCharsets.US_ASCII));
            case "xfs" -> head.put(0, "XFSB".getBytes(StandardCharsets.US_ASCII));
            default -> {}
        }
        var labelAt = type.equals("ext4") ? 0x478 : type.equals("erofs") ? 0x440 : 0;
        if (labelAt > 0) {
            var bytes = label.getBytes(StandardCharsets.UTF_8);
            head.put(labelAt, bytes, 0, Math.min(bytes.length, LABEL_LENGTH));
        }
        return head.array();
    }

    /** Blocks of 4 KiB, a journal, extents, and a UUID. */
    private static void ext4(ByteBuffer head, long size) {
        head.putInt(0x404, (int) (size / 4096)).putInt(0x418, 2).putShort(0x438, (short) 0xef53);
        head.putInt(0x45c, 0x4).putInt(0x460, 0x42);
        head.putLong(0x468, 0x7766_5544_3322_1100L).putLong(0x470, 0xffee_ddcc_bbaa_9988L);
    }
}
