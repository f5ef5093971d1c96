package io.quinit.cmdline;

import java.util.List;

/**
 * Which keys decide what code may run in the machine and as whom: where one of these is wrong, or something was probably
 * meant to be one of these, a boot that went on would be less safe than the operator asked for. A profile may set any of
 * them, so its name is one of these keys too.
 */
public final class Safety {
    /** Each with everything below it. {@code snap} and {@code rw} are short forms of {@code root.overlay}. */
    private static final List<String> AREAS = List.of(
            "root",
            "verity",
            "snap",
            "rw",
            "agent.user",
            "agent.caps",
            "agent.no-new-privileges",
            "harden",
            "config",
            "profile");

    /** Of two or four letters: everything short would be near them. */
    private static final List<String> TOO_SHORT = List.of("rw", "snap");

    private static final int NEAR = 2;

    private Safety() {}

    /** Whether a known key lies in one of the areas. */
    public static boolean concerns(String key) {
        String name = name(key);
        for (String area : AREAS) {
            if (name.equals(area) || name.startsWith(area + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key that nothing knows lies in one of the areas, or is at most two letters away from one. */
    public static boolean mayConcern(String unknownKey) {
        if (concerns(unknownKey)) {
            return true;
        }
        String name = name(unknownKey);
        for (String area : AREAS) {
            String head = Key.segments(name, Key.segmentCount(area));
            if (!TOO_SHORT.contains(area) && EditDistance.between(head, area) <= NEAR) {
                return true;
            }
        }
        return nearKnown(Key.normal(unknownKey));
    }

    /** A lost dot moves the border between area and item ({@code init.rootfstype}), so whole keys count too. */
    private static boolean nearKnown(String key) {
        for (Property known : KnownKeys.ALL) {
            String name = name(known.key());
            if (concerns(known.key()) && !TOO_SHORT.contains(name) && EditDistance.between(key, known.key()) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    private static String name(String key) {
        return Key.normal(key).substring(Key.PREFIX.length());
    }
}
