package io.quinit.vm.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of the executable, by its symbol. For Java the image builder writes {@code BootSequence_run_} and 22 characters that tell
 * it from others of that name, and leaves a constructor's name out; it knows no packages there.
 *
 * @param className without its package
 * @param method with its class; of what is no Java the symbol
 */
record JavaName(String className, String method) {
    private static final Pattern METHOD =
            Pattern.compile("([A-Z$][^_]*(?:_[A-Z][^_]*)*)(?:_([^_].*))?_[A-Za-z0-9]{22}");
    private static final String NO_CLASS = "C, and the builder's own";

    static JavaName of(String symbol) {
        Matcher matcher = METHOD.matcher(symbol);
        if (!matcher.matches()) {
            return new JavaName(NO_CLASS, symbol);
        }
        String method = matcher.group(2) == null ? "<init>" : matcher.group(2);
        return new JavaName(matcher.group(1), matcher.group(1) + "." + method);
    }
}
