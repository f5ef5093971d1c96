package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.FileStatus;
import io.quinit.kernel.Kernel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A path walked as the kernel walks it, part by part and through symbolic links, to the end or to what is in the way.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/path_resolution.7.html">path_resolution(7)</a>
 */
final class PathWalk {
    /** MAXSYMLINKS: the kernel follows no more, so a loop ends. */
    private static final int MAX_LINKS = 40;

    private final Kernel kernel;
    private final Permissions permissions;
    private final Deque<String> ahead = new ArrayDeque<>();
    private String at = "/";
    private FileStatus status;
    private String link = "";
    private int links;

    private PathWalk(Kernel kernel, Permissions permissions) {
        this.kernel = kernel;
        this.permissions = permissions;
    }

    /** @param path an absolute one */
    static Place follow(Kernel kernel, Permissions permissions, String path) {
        return new PathWalk(kernel, permissions).walk(path);
    }

    private Place walk(String path) {
        putAhead(path);
        var obstacle = moveTo("/");
        while (obstacle == null && !ahead.isEmpty()) {
            obstacle = step(ahead.pop());
        }
        return obstacle == null ? new Place.Found(at, status) : obstacle;
    }

    /** A slash at the end asks for a directory, as {@code .} does. */
    private void putAhead(String path) {
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

    /** What is in the way, or null. */
    private Place step(String name) {
        if (!status.isDirectory()) {
            return new Place.Unusable(
                    Printable.of(at) + " is " + status.kind() + ", no folder" + link + ": put a folder there");
        }
        if (!permissions.mayEnter(status)) {
            return new Place.Unusable(
                    "the folder " + Printable.of(at) + " is closed to " + permissions.refused(status));
        }
        return switch (name) {
            case "." -> null;
            case ".." -> moveTo(at.substring(0, Math.max(1, at.lastIndexOf('/'))));
            default -> moveTo(at.equals("/") ? "/" + name : at + "/" + name);
        };
    }

    private Place moveTo(String next) {
        var found = kernel.status(next);
        if (found.isEmpty()) {
            return new Place.Missing(next, at, link);
        }
        if (found.get().isSymbolicLink()) {
            return followLink(next);
        }
        at = next;
        status = found.get();
        return null;
    }

    private Place followLink(String from) {
        var target = kernel.readLink(from);
        link = "; " + Printable.of(from) + " is a symbolic link to " + Printable.of(target);
        links++;
        if (links > MAX_LINKS) {
            return new Place.Unusable("its symbolic links go round in a loop" + link + ": break it");
        }
        putAhead(target);
        return target.startsWith("/") ? moveTo("/") : null;
    }
}
