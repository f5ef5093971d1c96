package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.io.Command;
import io.quinit.nativeimage.io.ContentDigest;
import java.io.IOException;

/** All that a home is made of. */
public record HomeIngredients(Jdk jdk, BuilderJars jars, OwnCode code) {

    /** The same for the same content; a home is named by it. */
    String key() throws IOException, InterruptedException {
        var digest = new ContentDigest();
        jdk.addTo(digest);
        jars.addTo(digest);
        code.addTo(digest);
        return digest.text(compiler()).shortHex();
    }

    private static String compiler() throws InterruptedException {
        try {
            return Command.of("gcc", "-dumpmachine").output()
                    + Command.of("gcc", "-dumpfullversion").output();
        } catch (IOException e) {
            throw new UsageException(
                    "a C compiler is needed and gcc cannot be run (%s); Debian has it in the packages gcc and libc6-dev"
                            .formatted(e.getMessage()));
        }
    }
}
