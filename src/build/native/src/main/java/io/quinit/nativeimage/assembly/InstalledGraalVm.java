package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.io.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A GraalVM or Mandrel that the user has installed and named by GRAALVM_HOME. */
public final class InstalledGraalVm {
    private static final Pattern WANTED = Pattern.compile("^native-image 25\\b", Pattern.MULTILINE);
    private static final String WAY_OUT = "name a GraalVM or Mandrel 25, or unset GRAALVM_HOME to have a home made";

    private InstalledGraalVm() {}

    /**
     * @param variable the value of GRAALVM_HOME; null or empty when it is not set
     * @throws UsageException when it is set and not usable
     */
    public static Optional<Path> home(String variable) throws InterruptedException {
        if (variable == null || variable.isBlank()) {
            return Optional.empty();
        }
        Path home = Path.of(variable).toAbsolutePath();
        Path program = home.resolve("bin/native-image");
        if (!Files.isExecutable(program)) {
            throw new UsageException("GRAALVM_HOME is %s, which has no bin/native-image; %s".formatted(home, WAY_OUT));
        }
        String version = version(program);
        if (!WANTED.matcher(version).find()) {
            throw new UsageException("GRAALVM_HOME is %s, whose version is not 25 but: %s; %s"
                    .formatted(home, version.lines().findFirst().orElse("unknown"), WAY_OUT));
        }
        return Optional.of(home);
    }

    private static String version(Path program) throws InterruptedException {
        try {
            return Command.of(program.toString(), "--version").output();
        } catch (IOException e) {
            throw new UsageException("GRAALVM_HOME is not usable, %s; %s".formatted(e.getMessage(), WAY_OUT));
        }
    }
}
