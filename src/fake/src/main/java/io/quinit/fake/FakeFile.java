package io.quinit.fake;

import io.quinit.kernel.FileStatus;
import java.nio.charset.StandardCharsets;

/**
 * A file of the fake.
 *
 * @param mode as in {@code st_mode}
 * @param bytes what is read; what was written last
 */
record FakeFile(int mode, long device, byte[] bytes) {
    static final int REGULAR = 0x8000;
    static final int DIRECTORY = 0x4000;
    static final int CHARACTER = 0x2000;
    static final int BLOCK = 0x6000;
    static final int LINK = 0xA000;

    FakeFile(int mode, long device, String content) {
        this(mode, device, content.getBytes(StandardCharsets.UTF_8));
    }

    FakeFile withContent(byte[] written) {
        return new FakeFile(mode, device, written);
    }

    String content() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean isDirectory() {
        return (mode & 0xF000) == DIRECTORY;
    }

    boolean isLink() {
        return (mode & 0xF000) == LINK;
    }

    FileStatus status() {
        return new FileStatus(mode, device, bytes.length);
    }
}
