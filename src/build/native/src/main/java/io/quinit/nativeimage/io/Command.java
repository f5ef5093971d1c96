package io.quinit.nativeimage.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program that is run to its end, in the C locale so that its output can be read. */
public record Command(List<String> words) {

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    public Command with(List<String> more) {
        return new Command(Stream.concat(words.stream(), more.stream()).toList());
    }

    /**
     * What it prints on standard output and standard error.
     *
     * @throws IOException when it cannot be started, or ends with a status other than 0; the message holds its output
     */
    public String output() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("`%s` ended with status %d: %s".formatted(this, status, output.strip()));
        }
        return output;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
