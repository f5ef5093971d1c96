package io.quinit.image.tree;

import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program of the host that reads an image of a file system. It runs in the work directory, where the image is called {@code image}:
 * no name that somebody gave an image is taken for an option.
 *
 * @param limit how long it may take: an image can be made so that a program never ends
 */
record ImageProgram(HostProgram program, Duration limit) {
    private static final int SHOWN_LINES = 5;
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    /** It is not installed; the message names the Debian package. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(HostProgram program) {
            super("%s, which reads such an image, is not installed; it is in the Debian package %s: apt-get install %s"
                    .formatted(program.name(), program.debianPackage(), program.debianPackage()));
        }
    }

    /** @param debianPackage the package to install when it is missing */
    ImageProgram(String name, String debianPackage) {
        this(new HostProgram(name, debianPackage), Duration.ofMinutes(5));
    }

    /** What a program wrote to standard output and standard error, and how it ended. */
    record Result(int status, List<String> output, List<String> errors) {}

    /** The fault that made the program fail. */
    MalformedFileException fault(Result result) {
        var lines = result.errors.isEmpty() ? List.of("status " + result.status) : result.errors;
        return new MalformedFileException("damaged: %s cannot read it: %s"
                .formatted(
                        program.name(),
                        PrintableText.of(String.join(
                                "; ", lines.stream().limit(SHOWN_LINES).toList()))));
    }

    /**
     * Runs it to its end.
     *
     * @throws Missing when it is not installed
     * @throws MalformedFileException when it takes too long, or writes too much
     */
    Result run(Path directory, List<String> arguments) throws IOException {
        if (program.find().isEmpty()) {
            throw new Missing(program);
        }
        try {
            var output = program.tryOutput(directory, ENVIRONMENT, arguments, limit)
                    .orElseThrow(() -> new HostFailure(
                            "%s has not read it after %d s: given up".formatted(program.name(), limit.toSeconds())));
            return new Result(
                    output.status(),
                    output.text().lines().toList(),
                    output.error().lines().toList());
        } catch (HostFailure failure) {
            throw new MalformedFileException(failure.getMessage());
        }
    }
}
