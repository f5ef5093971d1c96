package io.quinit.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Follows symbolic links inside an image, as a program would for which the image is the root: a target that begins with a slash counts
 * from there. A target that climbs above the root leads out, and is an error rather than the root that the kernel would make of it.
 */
final class ImageLinks {
    /** As many as the kernel follows: MAXSYMLINKS. */
    private static final int MOST = 40;

    private final SortedMap<String, String> links;

    ImageLinks(FileTree tree) {
        this.links = tree.links();
    }

    /**
     * Where a path leads.
     *
     * @param path with or without a slash in front
     * @return the path without any link in it, without a slash in front; there need be nothing
     * @throws MalformedFileException when a link leads out of the image, or links lead in a circle
     */
    String follow(String path) throws MalformedFileException {
        var rest = new ArrayDeque<>(names(path));
        var done = new ArrayList<String>();
        var way = path;
        var followed = 0;
        while (!rest.isEmpty()) {
            var name = rest.pop();
            if (name.equals("..")) {
                if (done.isEmpty()) {
                    throw new MalformedFileException(
                            "symbolic link %s leads out of the image; nothing out there is read".formatted(way));
                }
                done.removeLast();
                continue;
            }
            done.add(name);
            var here = String.join("/", done);
            var target = links.get(here);
            if (target != null) {
                way = here + " -> " + target;
                if (++followed > MOST) {
                    throw new MalformedFileException("symbolic link %s leads in a circle".formatted(way));
                }
                done.removeLast();
                if (target.startsWith("/")) {
                    done.clear();
                }
                names(target).reversed().forEach(rest::push);
            }
        }
        return String.join("/", done);
    }

    private static List<String> names(String path) {
        return List.of(path.split("/")).stream()
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
    }
}
