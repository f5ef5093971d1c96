package io.quinit.fake.machine;

import java.util.Arrays;

/** An open file, which may have several numbers: it is closed with the last of them. */
final class OpenFile {
    private final Location location;
    private final String path;
    private final Content content;
    private final Access access;
    private long position;
    private boolean listed;
    private int names;

    /** @param content null for a directory, and for what was opened with O_PATH */
    OpenFile(Location location, String path, Content content, Access access) {
        this.location = location;
        this.path = path;
        this.content = content;
        this.access = access;
    }

    /** How it was opened. */
    record Access(boolean reads, boolean writes, boolean pathAlone, boolean nonBlocking) {}

    Location location() {
        return location;
    }

    String path() {
        return path;
    }

    Content content() {
        return content;
    }

    Access access() {
        return access;
    }

    /** From where the last read ended, to the end. */
    byte[] readOn() {
        var all = content.read();
        var rest = Arrays.copyOfRange(all, (int) Math.min(position, all.length), all.length);
        position = content.isSeekable() ? Math.max(position, all.length) : 0;
        return rest;
    }

    void writeOn(byte[] bytes) {
        content.write(position, bytes);
        position += bytes.length;
    }

    /** getdents64(2) goes on where it ended: a directory is listed once. */
    boolean listOnce() {
        var first = !listed;
        listed = true;
        return first;
    }

    void named() {
        names++;
    }

    void unnamed() {
        names--;
        if (names == 0 && content != null) {
            content.close();
        }
    }
}
