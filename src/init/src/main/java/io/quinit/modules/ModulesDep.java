package io.quinit.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a kernel's modules are and what each depends on: {@code modules.dep}, and {@code modules.builtin} for those that are
 * part of the kernel.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/modules.dep.5.html">modules.dep(5)</a>
 */
public final class ModulesDep {
    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<String, String> builtin = new HashMap<>();

    /**
     * @param modulesDep lines of {@code path: dependency …}, paths below the kernel's folder
     * @param modulesBuiltin a path a line
     */
    public ModulesDep(String modulesDep, String modulesBuiltin) {
        modulesDep.lines().forEach(this::add);
        modulesBuiltin.lines().forEach(path -> builtin.put(nameOf(path), path));
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        if (colon > 0) {
            var inLoadOrder = new ArrayList<String>();
            // depmod writes the dependency that has to come first last.
            for (var path : line.substring(colon + 1).split(" ")) {
                if (!path.isEmpty()) {
                    inLoadOrder.addFirst(path);
                }
            }
            inLoadOrder.add(line.substring(0, colon));
            files.put(nameOf(line.substring(0, colon)), List.copyOf(inLoadOrder));
        }
    }

    /** The files of a module, dependencies first and itself last; none where the kernel's folder does not hold it. */
    public List<String> filesOf(String module) {
        return files.getOrDefault(normal(module), List.of());
    }

    public boolean isBuiltIn(String module) {
        return builtin.containsKey(normal(module));
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return files.isEmpty() && builtin.isEmpty();
    }

    /** {@code kernel/drivers/block/virtio_blk.ko.xz} is {@code virtio_blk}; {@code -} and {@code _} are the same. */
    public static String nameOf(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        var end = file.indexOf(".ko");
        return normal(end < 0 ? file : file.substring(0, end));
    }

    private static String normal(String name) {
        return name.replace('-', '_');
    }
}
