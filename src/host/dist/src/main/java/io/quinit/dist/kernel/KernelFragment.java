package io.quinit.dist.kernel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a kernel's configuration has to say where it says no to all else: lines {@code CONFIG_NAME=value} and
 * {@code # CONFIG_NAME is not set} among comments.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/kbuild/kconfig.html">KCONFIG_ALLCONFIG</a>
 */
record KernelFragment(String text) {
    private static final Pattern VALUE = Pattern.compile("(CONFIG_\\w+)=.*");
    private static final Pattern UNSET = Pattern.compile("# (CONFIG_\\w+) is not set");

    /**
     * Lines that do not hold in the whole configuration: kconfig drops without a word what it does not know, and what needs an option
     * that is not set.
     */
    List<String> unheld(String configuration) {
        var lines = configuration.lines().collect(Collectors.toSet());
        var set = lines.stream().map(KernelFragment::optionOf).collect(Collectors.toSet());
        return text.lines()
                .map(String::strip)
                .filter(line -> !holds(line, lines, set))
                .toList();
    }

    /** An option that cannot even be chosen is in no configuration, which is as good as unset. */
    private static boolean holds(String line, Set<String> lines, Set<String> set) {
        var unset = UNSET.matcher(line);
        if (unset.matches()) {
            return !set.contains(unset.group(1));
        }
        return !VALUE.matcher(line).matches() || lines.contains(line);
    }

    private static String optionOf(String line) {
        var value = VALUE.matcher(line);
        return value.matches() ? value.group(1) : "";
    }
}
