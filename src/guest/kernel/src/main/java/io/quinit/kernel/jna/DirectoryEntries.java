package io.quinit.kernel.jna;

import io.quinit.kernel.DirectoryEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The layout of getdents64(2): {@code struct linux_dirent64}, d_reclen at 16, d_type at 18, d_name from 19 on. */
final class DirectoryEntries {
    private static final int RECLEN = 16;
    private static final int TYPE = 18;
    private static final int NAME = 19;
    private static final int DT_DIR = 4;

    private DirectoryEntries() {}

    static void read(byte[] bytes, int count, List<DirectoryEntry> into) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        for (var at = 0; at < count; at += buffer.getShort(at + RECLEN) & 0xffff) {
            var name = text(bytes, at + NAME);
            if (!name.equals(".") && !name.equals("..")) {
                into.add(new DirectoryEntry(name, bytes[at + TYPE] == DT_DIR));
            }
        }
    }

    /** The text that ends with a zero byte. */
    static String text(byte[] bytes, int start) {
        var end = start;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
