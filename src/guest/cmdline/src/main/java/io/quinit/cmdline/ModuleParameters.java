package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects {@code module.parameter=value}. A built-in module takes its parameters from the command line by itself; a
 * loadable one gets only what its loader hands to finit_module(2), which parses by the same rules as the command line.
 */
final class ModuleParameters {
    private final Map<String, List<String>> byModule = new LinkedHashMap<>();

    void add(NextArg arg) {
        int dot = arg.key().indexOf('.');
        if (dot < 1 || Key.isOurs(arg.key())) {
            return;
        }
        String module = arg.key().substring(0, dot);
        String parameter = arg.key().substring(dot + 1);
        if (isName(module) && isName(parameter)) {
            byModule.computeIfAbsent(module.replace('-', '_'), key -> new ArrayList<>())
                    .add(Text.decode(text(arg, parameter)));
        }
    }

    Map<String, List<String>> byModule() {
        byModule.replaceAll((module, texts) -> List.copyOf(texts));
        return Collections.unmodifiableMap(byModule);
    }

    /** Quoted where the value needs it; a value that holds quotes itself can only stay as it was written. */
    private static String text(NextArg arg, String parameter) {
        if (!arg.hasValue()) {
            return parameter;
        }
        String value = arg.value();
        if (value.indexOf('"') >= 0) {
            return arg.rawFrom(arg.key().length() - parameter.length());
        }
        return hasSpace(value) ? parameter + "=\"" + value + "\"" : parameter + "=" + value;
    }

    private static boolean hasSpace(String value) {
        return value.chars().anyMatch(c -> NextArg.isSpace((char) c));
    }

    /** A quote or space in a name would change how the rest is read, and no module has one. */
    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '=');
    }
}
