package io.quinit.cmdline;

import io.quinit.cmdline.Reading.Setting;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a line and words it; whether a problem is fatal is known only once the line is read. */
final class Problems {
    private final Nearest nearest;
    private final List<Found> found = new ArrayList<>();

    Problems(List<Property> properties) {
        this.nearest = new Nearest(properties);
    }

    void unknown(String writtenKey) {
        String shown = Text.visible(writtenKey);
        if (Nearest.isKnown(writtenKey)) {
            add(Problem.Kind.NOT_IN_THIS_VERSION, writtenKey, shown + ": not in this version", "; ignored");
        } else {
            String message = shown + ": no such property, the nearest is " + Text.visible(nearest.to(writtenKey));
            add(Problem.Kind.UNKNOWN, writtenKey, message, "; ignored");
        }
    }

    /** @param fallback what holds in its place; null for the default */
    void badValue(Property property, String key, String value, InvalidValueException invalid, Setting fallback) {
        String shown = value == null ? " has no value" : "=" + property.shown(value);
        String message = Text.visible(key) + shown + ": expected " + invalid.expected();
        add(Problem.Kind.BAD_VALUE, key, message, instead(property, fallback));
    }

    private static String instead(Property property, Setting fallback) {
        if (fallback != null) {
            return "; using " + property.shown(fallback.text()) + " of the profile " + fallback.profile();
        }
        return property.defaultValue() == null
                ? "; ignored"
                : "; using the default " + property.shown(property.defaultValue());
    }

    /** A value that its type takes and somebody who knows more does not. */
    static Problem refused(Setting setting, String expected, boolean strict) {
        Problems problems = new Problems(List.of());
        InvalidValueException invalid = new InvalidValueException(setting.text(), expected);
        problems.badValue(setting.property(), setting.key(), setting.text(), invalid, null);
        return problems.told(strict).getFirst();
    }

    void duplicate(String key, int times) {
        String shown = Text.visible(key);
        String message = shown + ": given " + times + " times, the last one counts";
        found.add(new Found(Problem.Kind.DUPLICATE, shown, message, "", false));
    }

    void length(KernelCommandLine line) {
        int limit = KernelCommandLine.COMMAND_LINE_SIZE;
        if (line.isCut(limit)) {
            String message = "kernel command line: " + line.bytes() + " bytes long, "
                    + (line.bytes() < limit
                            ? "so the kernel has probably cut it (its limit is " + (limit - 1) + ")"
                            : "of which the kernel keeps the first " + (limit - 1));
            found.add(new Found(Problem.Kind.CUT, "", message, "; using what is left of it", false));
        }
    }

    private void add(Problem.Kind kind, String key, String message, String instead) {
        boolean safety = kind == Problem.Kind.UNKNOWN ? Safety.mayConcern(key) : Safety.concerns(key);
        found.add(new Found(kind, Text.visible(key), message, instead, safety));
    }

    /** What is done instead is said only where the boot goes on. */
    List<Problem> told(boolean strict) {
        List<Problem> told = new ArrayList<>();
        for (Found one : found) {
            boolean fatal = one.safety || (strict && one.kind != Problem.Kind.DUPLICATE);
            told.add(new Problem(one.kind, one.key, fatal ? one.message : one.message + one.instead, fatal));
        }
        return told;
    }

    private record Found(Problem.Kind kind, String key, String message, String instead, boolean safety) {}
}
