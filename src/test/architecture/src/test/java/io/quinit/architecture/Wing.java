package io.quinit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where code runs: a directory below {@code src}. */
enum Wing {
    /** As PID 1. */
    GUEST,
    /** On the operator's machine. */
    HOST,
    /** While an init is built. */
    BUILD,
    /** Never in an executable. */
    TEST;

    /** Returns the wings that code of this one may use. */
    Set<Wing> mayUse() {
        return switch (this) {
            case GUEST -> EnumSet.of(GUEST);
            case HOST -> EnumSet.of(HOST, GUEST);
            case BUILD -> EnumSet.of(BUILD, HOST, GUEST);
            case TEST -> EnumSet.allOf(Wing.class);
        };
    }

    String directory() {
        return "src/" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the wing of a class by the directory in which it was built; empty for what is not ours. */
    static Optional<Wing> of(JavaClass type) {
        var path = type.getSource().map(source -> source.getUri().getPath()).orElse("");
        for (var wing : values()) {
            if (path.contains("/" + wing.directory() + "/")) {
                return Optional.of(wing);
            }
        }
        return Optional.empty();
    }
}
