package io.quinit.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What depmod wrote of a kernel: {@code modules.dep} (a line a module: its path, a colon, and the paths of all that has to be loaded
 * before it, to be loaded from right to left), {@code modules.builtin} and {@code modules.alias}.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/modules.dep.5.html">modules.dep(5)</a>
 */
public final class ModulesDep extends ModuleIndex {
    /**
     * @param modulesDep lines of {@code path: dependency …}, paths below the kernel's folder
     * @param modulesBuiltin a path a line
     * @param modulesAlias lines of {@code alias PATTERN MODULE}
     */
    public ModulesDep(String modulesDep, String modulesBuiltin, String modulesAlias) {
        super(AliasTable.parse(modulesAlias));
        modulesDep.lines().forEach(this::addLine);
        modulesBuiltin.lines().filter(path -> !path.isBlank()).forEach(this::addBuiltIn);
    }

    private void addLine(String line) {
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
            add(inLoadOrder);
        }
    }

    /**
     * A {@code modules.dep} sorted by path. Soft dependencies ({@code pre}) count as dependencies, since the file has no other way to
     * say them.
     *
     * @param needs path of a module to all that has to be loaded before it, in load order
     */
    public static String text(Map<String, List<String>> needs) {
        var text = new StringBuilder();
        needs.keySet().stream().sorted(Comparator.naturalOrder()).forEach(path -> {
            text.append(path).append(':');
            needs.get(path).reversed().forEach(need -> text.append(' ').append(need));
            text.append('\n');
        });
        return text.toString();
    }
}
