package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.lean.Substitutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What quinit-lean leaves out is not in the executable, and what is in it does not grow unnoticed. */
@Once
class ExecutableIT {
    /** About 4 % above the executable's size when this was set, 13.37 MB; raise it for a reason, in a commit that gives it. */
    private static final long MAX_SIZE = 13_900_000;

    /** Some of each origin that every init has: application, framework, libraries, JDK. */
    private static final List<String> IN_EVERY_INIT = List.of(
            "io.quinit.Init",
            "io.quarkus.runtime.StartupContext",
            "io.smallrye.config.SmallRyeConfig",
            "com.sun.jna.Native",
            "picocli.CommandLine",
            "java.util.Locale",
            "java.util.Formatter$FormatSpecifier");

    private static Path executable() {
        return Image.dist().resolve("quinit");
    }

    @Test
    void classesThatAreLeftOutAreAbsent() throws IOException {
        var names = ClassNames.of(executable());
        assertThat(IN_EVERY_INIT).as("found in the same way").allMatch(names::contain);
        var keptOut = Substitutions.keptOut();
        assertThat(keptOut).as("substitutions that say what they keep out").hasSizeGreaterThan(20);
        var back = new ArrayList<String>();
        keptOut.forEach((substitution, classes) -> classes.stream()
                .filter(names::contain)
                .forEach(name -> back.add(name + " is in the executable, in spite of " + substitution)));
        assertThat(back).isEmpty();
    }

    @Test
    void sizeIsWithinItsLimit() throws IOException {
        assertThat(Files.size(executable())).as("size of " + executable()).isLessThanOrEqualTo(MAX_SIZE);
    }
}
