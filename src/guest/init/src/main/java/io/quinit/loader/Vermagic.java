package io.quinit.loader;

import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;

/** The kernel that a module was made for: {@code vermagic=6.1.0-56-cloud-amd64 SMP …} in its file, unless that is compressed. */
final class Vermagic {
    private static final byte[] KEY = "vermagic=".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;

    /** btrfs has it at 1.1 MiB, and no module of a disk or a file system further on. */
    private static final int LIMIT = 4 * 1024 * 1024;

    /** A kernel's release has at most 64 characters (struct utsname). */
    private static final int MAX_LENGTH = 64;

    private Vermagic() {}

    /** The release; empty where none is found. */
    static String release(Kernel kernel, String path) {
        try (var file = kernel.open(path, OpenFlag.RDONLY)) {
            // The chunks overlap, so that each holds whole what begins in it.
            for (var at = 0; at < LIMIT; at += CHUNK) {
                var bytes = kernel.readAt(file, at, CHUNK + KEY.length + MAX_LENGTH);
                var found = find(bytes);
                if (found >= 0) {
                    return word(bytes, found + KEY.length);
                }
                if (bytes.length < CHUNK) {
                    return "";
                }
            }
            return "";
        } catch (KernelException unreadable) {
            return "";
        }
    }

    private static int find(byte[] bytes) {
        for (var at = 0; at + KEY.length <= bytes.length; at++) {
            var same = 0;
            while (same < KEY.length && bytes[at + same] == KEY[same]) {
                same++;
            }
            if (same == KEY.length) {
                return at;
            }
        }
        return -1;
    }

    private static String word(byte[] bytes, int from) {
        var end = from;
        while (end < bytes.length && end < from + MAX_LENGTH && bytes[end] > ' ') {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    }
}
