package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows a path as the kernel does: part by part, through symbolic links and onto mounts.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/path_resolution.7.html">path_resolution(7)</a>
 */
final class PathLookup {
    private static final int MAXSYMLINKS = 40;
    private static final int PATH_MAX = 4096;
    private static final int NAME_MAX = 255;

    private final MountTree mounts;
    private final Location root;
    private final boolean linksAllowed;
    private final Deque<String> ahead = new ArrayDeque<>();
    private Location at;
    private int links;

    private PathLookup(MountTree mounts, Location root, Location start, boolean linksAllowed) {
        this.mounts = mounts;
        this.root = root;
        this.at = start;
        this.linksAllowed = linksAllowed;
    }

    /** @param last whether a symbolic link at the end is followed */
    static Location follow(MountTree mounts, Location root, Location directory, String path, boolean last) {
        return new PathLookup(mounts, root, directory, true).walk(path, last);
    }

    /**
     * RESOLVE_IN_ROOT and RESOLVE_NO_SYMLINKS of openat2(2).
     *
     * @param last false leaves a link at the end as it is (O_PATH with O_NOFOLLOW)
     */
    static Location below(MountTree mounts, Location root, String path, boolean last) {
        return new PathLookup(mounts, root, root, false).walk(path, last);
    }

    private Location walk(String path, boolean last) {
        check(path);
        Refused.unless(!path.isEmpty(), Errno.ENOENT);
        push(path);
        if (path.startsWith("/")) {
            at = root;
        }
        while (!ahead.isEmpty()) {
            step(ahead.pop(), last || !ahead.isEmpty());
        }
        return at;
    }

    static void check(String path) {
        if (path.indexOf('\0') >= 0) {
            throw new AssertionError("C would cut this path at its NUL: " + path.replace('\0', '?'));
        }
        Refused.unless(path.getBytes(StandardCharsets.UTF_8).length < PATH_MAX, Errno.ENAMETOOLONG);
    }

    /** A slash at the end asks for a directory, as {@code .} does. */
    private void push(String path) {
        if (path.endsWith("/")) {
            ahead.push(".");
        }
        var parts = path.split("/");
        for (var i = parts.length - 1; i >= 0; i--) {
            if (!parts[i].isEmpty()) {
                ahead.push(parts[i]);
            }
        }
    }

    private void step(String name, boolean follow) {
        Refused.unless(at.inode().isDirectory(), Errno.ENOTDIR);
        switch (name) {
            case "." -> {}
            case ".." -> at = at.equals(root) ? at : mounts.topAt(up());
            default -> into(name, follow);
        }
    }

    /** Through the mount's own place; the root ends the climb, also where a mount covers it. */
    private Location up() {
        var place = at;
        while (place.isRootOfMount() && !place.equals(root)) {
            if (place.mount().on() == null) {
                return place;
            }
            place = place.mount().on();
        }
        return place.equals(root)
                ? place
                : new Location(place.mount(), place.inode().parent());
    }

    private void into(String name, boolean follow) {
        Refused.unless(name.getBytes(StandardCharsets.UTF_8).length <= NAME_MAX, Errno.ENAMETOOLONG);
        var child = at.inode().child(name);
        Refused.unless(child != null, Errno.ENOENT);
        if (!child.isLink()) {
            at = mounts.topAt(new Location(at.mount(), child));
        } else if (!follow) {
            at = new Location(at.mount(), child);
        } else {
            followLink(child.target());
        }
    }

    private void followLink(String target) {
        links++;
        Refused.unless(linksAllowed && links <= MAXSYMLINKS, Errno.ELOOP);
        push(target);
        if (target.startsWith("/")) {
            at = root;
        }
    }
}
