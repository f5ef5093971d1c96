package io.quinit.tool.profile;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method of the executable, by its demangled symbol: {@code io.quinit.boot.BootSequence::run(...)}, which the image builder writes
 * when it makes debug information.
 */
record JavaName(String packageName, String method) {
    private static final Pattern METHOD = Pattern.compile("((?:[a-z_][\\w]*(?:\\.|::))*)([^(]*).*");
    private static final int PACKAGE_DEPTH = 3;
    private static final String NO_PACKAGE = "C, and the builder's own";

    static JavaName of(String symbol) {
        Matcher matcher = METHOD.matcher(symbol);
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            return new JavaName(NO_PACKAGE, symbol);
        }
        String whole = matcher.group(1).replace("::", ".");
        String name = matcher.group(2).replace("::", ".");
        return new JavaName(shortened(whole.substring(0, whole.length() - 1)), whole + name);
    }

    /** {@code com.oracle.svm} of {@code com.oracle.svm.core.genscavenge}. */
    private static String shortened(String packageName) {
        String[] words = packageName.split("\\.");
        return String.join(".", Arrays.copyOf(words, Math.min(words.length, PACKAGE_DEPTH)));
    }
}
