package io.quinit.image;

import io.quinit.modules.ModuleName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The module files below a kernel's directory. A link counts as a module when it leads to a file of the image.
 *
 * @param modules by name
 * @param linked path of a link to where it leads
 * @param broken name of a module whose link leads nowhere, to what is wrong with it
 * @param closed links to directories: what is behind them is not looked at
 */
record ModuleFiles(
        String directory,
        Map<String, ModuleFile> modules,
        Map<String, String> linked,
        Map<String, String> broken,
        List<String> closed) {
    /** Links to the kernel's sources that every installed kernel has. */
    private static final Set<String> SOURCES = Set.of("build", "source");

    static ModuleFiles below(FileTree tree, String directory) {
        var found = new ModuleFiles(directory, new TreeMap<>(), new HashMap<>(), new TreeMap<>(), new ArrayList<>());
        for (var path : tree.files().subSet(directory + "/", directory + "0")) {
            found.add(path.substring(directory.length() + 1));
        }
        var links = new ImageLinks(tree);
        for (var path : tree.links().subMap(directory + "/", directory + "0").keySet()) {
            found.addLink(tree, links, path);
        }
        return new ModuleFiles(
                directory, Collections.unmodifiableMap(found.modules), found.linked, found.broken, found.closed);
    }

    private void add(String path) {
        // The file formats of depmod know no blanks in a path, and no module has one.
        if (ModuleName.isModuleFile(path) && path.chars().noneMatch(Character::isWhitespace)) {
            // depmod prefers updates/ to everything else: see depmod.d(5), "search".
            modules.merge(
                    ModuleName.of(path),
                    ModuleFile.of(path),
                    (first, next) -> next.path().startsWith("updates/") ? next : first);
        }
    }

    private void addLink(FileTree tree, ImageLinks links, String link) {
        if (!ModuleName.isModuleFile(link)) {
            if (!SOURCES.contains(link.substring(directory.length() + 1))) {
                closed.add(link + " -> " + tree.links().get(link));
            }
            return;
        }
        try {
            var real = links.follow(link);
            if (tree.files().contains(real)) {
                linked.put(link, real);
                add(link.substring(directory.length() + 1));
            } else {
                broken.put(
                        ModuleName.of(link),
                        "symbolic link %s -> %s leads to nothing in the image"
                                .formatted(link, tree.links().get(link)));
            }
        } catch (MalformedFileException out) {
            broken.put(ModuleName.of(link), out.getMessage());
        }
    }

    /** Where a module's content is in the image. */
    String realPath(ModuleFile module) {
        var path = directory + "/" + module.path();
        return linked.getOrDefault(path, path);
    }
}
