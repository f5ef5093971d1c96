package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file or a directory, and its one name: there are no hard links here. */
final class Inode {
    private static final int DIRECTORY = 0x4000;
    private static final int CHARACTER = 0x2000;
    private static final int BLOCK = 0x6000;
    private static final int REGULAR = 0x8000;
    private static final int LINK = 0xA000;
    private static final int FIFO = 0x1000;

    private int mode;
    private long user;
    private long group;
    private final Content content;
    private final String target;
    private final Map<String, Inode> children = new LinkedHashMap<>();
    private Inode parent;
    private String name = "";
    private boolean dead;

    private Inode(int mode, Content content, String target) {
        this.mode = mode;
        this.content = content;
        this.target = target;
    }

    static Inode directory(int permissions) {
        return new Inode(DIRECTORY | permissions, null, null);
    }

    static Inode file(int permissions, byte[] bytes) {
        return new Inode(REGULAR | permissions, new StoredBytes(bytes), null);
    }

    static Inode generated(Generated content) {
        var permissions = (content.reader() == null ? 0 : 0444) | (content.writer() == null ? 0 : 0200);
        return new Inode(REGULAR | permissions, content, null);
    }

    static Inode link(String target) {
        return new Inode(LINK | 0777, null, target);
    }

    static Inode characterDevice(int permissions, Content device) {
        return new Inode(CHARACTER | permissions, device, null);
    }

    static Inode blockDevice(int permissions, Content device) {
        return new Inode(BLOCK | permissions, device, null);
    }

    /** Nobody writes into it: here it is empty, where a real one would be waited for. */
    static Inode fifo() {
        return new Inode(FIFO | 0644, new StoredBytes(new byte[0]), null);
    }

    /** chown(2) and chmod(2). */
    void own(long newUser, long newGroup, int permissions) {
        user = newUser;
        group = newGroup;
        mode = mode & 0xF000 | permissions;
    }

    boolean isDirectory() {
        return (mode & 0xF000) == DIRECTORY;
    }

    boolean isLink() {
        return target != null;
    }

    boolean isRegular() {
        return (mode & 0xF000) == REGULAR;
    }

    boolean isBlockDevice() {
        return (mode & 0xF000) == BLOCK;
    }

    boolean isDevice() {
        return isBlockDevice() || (mode & 0xF000) == CHARACTER;
    }

    int permissions() {
        return mode & 07777;
    }

    /** @throws Refused EIO its disk is gone */
    Content content() {
        Refused.unless(!dead, Errno.EIO);
        return content;
    }

    String target() {
        return target;
    }

    Inode parent() {
        return parent;
    }

    String name() {
        return name;
    }

    /** @throws Refused EIO its disk is gone */
    Inode child(String childName) {
        Refused.unless(!dead, Errno.EIO);
        return children.get(childName);
    }

    /** The disk under it and all that is in it is gone. */
    void die() {
        dead = true;
        children.values().forEach(Inode::die);
    }

    /** @throws Refused EIO its disk is gone */
    Collection<Inode> children() {
        Refused.unless(!dead, Errno.EIO);
        return List.copyOf(children.values());
    }

    Inode add(String childName, Inode child) {
        children.put(childName, child);
        child.parent = this;
        child.name = childName;
        return child;
    }

    void remove(String childName) {
        children.remove(childName);
    }

    /** Takes what is at this path out of its directory, where it is there. */
    void cut(String path) {
        var slash = path.lastIndexOf('/');
        var at = this;
        for (var part : (slash < 0 ? "" : path.substring(0, slash)).split("/")) {
            at = at == null || part.isEmpty() ? at : at.child(part);
        }
        if (at != null) {
            at.remove(path.substring(slash + 1));
        }
    }

    /** Makes what is missing of the directories on the way. */
    Inode put(String path, Inode child) {
        var slash = path.lastIndexOf('/');
        return (slash < 0 ? this : below(path.substring(0, slash))).add(path.substring(slash + 1), child);
    }

    /** The directory at this path, made where it is missing. */
    Inode below(String path) {
        var at = this;
        for (var part : path.split("/")) {
            if (!part.isEmpty()) {
                var next = at.child(part);
                at = next == null ? at.add(part, directory(0755)) : next;
            }
        }
        return at;
    }

    /** The paths of all that is in it. */
    List<String> names(String prefix) {
        var names = new ArrayList<String>();
        children.forEach((childName, child) -> {
            names.add(prefix + childName);
            names.addAll(child.names(prefix + childName + "/"));
        });
        return names;
    }

    /** @param device the number of the file system that holds it */
    FileStatus status(long device) {
        var size =
                target == null ? content == null ? 0 : content.size() : target.getBytes(StandardCharsets.UTF_8).length;
        return new FileStatus(mode, user, group, device, size);
    }
}
