package io.quinit.modules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which module is for which device: patterns over a device's {@code modalias}, as {@code modules.alias} has them.
 *
 * @param aliases in the order in which they are tried
 */
public record AliasTable(List<Alias> aliases) {
    /**
     * One of them.
     *
     * @param pattern as in {@code virtio:d00000001v*}
     */
    public record Alias(String pattern, String module) {}

    public AliasTable {
        aliases = List.copyOf(aliases);
    }

    /** @param modulesAlias lines of {@code alias PATTERN MODULE}; what is none of these is skipped, as modprobe does */
    public static AliasTable parse(String modulesAlias) {
        var aliases = new ArrayList<Alias>();
        modulesAlias.lines().forEach(line -> {
            var words = line.strip().split(" +");
            if (words.length == 3 && words[0].equals("alias")) {
                aliases.add(new Alias(words[1], ModuleName.of(words[2])));
            }
        });
        return new AliasTable(aliases);
    }

    /** The text of a {@code modules.alias}. */
    public String text() {
        var text = new StringBuilder();
        aliases.forEach(alias -> text.append("alias ")
                .append(alias.pattern)
                .append(' ')
                .append(alias.module)
                .append('\n'));
        return text.toString();
    }

    /** Every module that has a pattern for this device, each once. */
    public List<String> modulesOf(String modalias) {
        var modules = new LinkedHashSet<String>();
        for (var alias : aliases) {
            if (ShellPattern.matches(alias.pattern, modalias)) {
                modules.add(alias.module);
            }
        }
        return List.copyOf(modules);
    }
}
