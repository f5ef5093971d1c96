package io.quinit.fake;

import io.quinit.kernel.FileStatus;
import java.nio.charset.StandardCharsets;

/**
 * A file of the fake.
 *
 * @param mode as in {@code st_mode}
 * @param user uid of the owner
 * @param group gid of the owner
 * @param bytes what is read; what was written last
 */
record FakeFile(int mode, long user, long group, long device, byte[] bytes) {
    static final int REGULAR = 0x8000;
    static final int DIRECTORY = 0x4000;
    static final int CHARACTER = 0x2000;
    static final int BLOCK = 0x6000;
    static final int LINK = 0xA000;
    static final int FIFO = 0x1000;
    private static final int TYPE = 0xF000;

    /** One of root's. */
    FakeFile(int mode, long device, byte[] bytes) {
        this(mode, 0, 0, device, bytes);
    }

    FakeFile(int mode, long device, String content) {
        this(mode, device, content.getBytes(StandardCharsets.UTF_8));
    }

    FakeFile withContent(byte[] written) {
        return new FakeFile(mode, user, group, device, written);
    }

    FakeFile withOwner(long newUser, long newGroup, int permissions) {
        return new FakeFile(mode & TYPE | permissions, newUser, newGroup, device, bytes);
    }

    String content() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    FileStatus status() {
        return new FileStatus(mode, user, group, device, bytes.length);
    }
}
