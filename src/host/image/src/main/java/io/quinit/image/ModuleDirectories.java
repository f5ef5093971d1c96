package io.quinit.image;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where an image has the modules of its kernels. */
final class ModuleDirectories {
    private static final List<String> DIRECTORIES = List.of("lib/modules", "usr/lib/modules");

    private ModuleDirectories() {}

    /**
     * Version of each kernel to the directory with its modules, links followed.
     *
     * @throws MalformedFileException when a link that should lead to the modules leads out of the image
     */
    static SortedMap<String, String> of(FileTree tree) throws MalformedFileException {
        var links = new ImageLinks(tree);
        var versions = new TreeMap<String, String>();
        for (var directory : DIRECTORIES) {
            for (var name : names(tree, links.follow(directory))) {
                var real = links.follow(directory + "/" + name);
                if (hasFiles(tree, real)) {
                    versions.putIfAbsent(name, real);
                }
            }
        }
        return versions;
    }

    /** What lies directly in a directory. */
    private static SortedSet<String> names(FileTree tree, String directory) {
        var names = new TreeSet<String>();
        for (var path : tree.files().subSet(directory + "/", directory + "0")) {
            var rest = path.substring(directory.length() + 1);
            if (rest.indexOf('/') > 0) {
                names.add(rest.substring(0, rest.indexOf('/')));
            }
        }
        for (var path : tree.links().subMap(directory + "/", directory + "0").keySet()) {
            var rest = path.substring(directory.length() + 1);
            if (rest.indexOf('/') < 0) {
                names.add(rest);
            }
        }
        return names;
    }

    private static boolean hasFiles(FileTree tree, String directory) {
        return !tree.files().subSet(directory + "/", directory + "0").isEmpty();
    }
}
