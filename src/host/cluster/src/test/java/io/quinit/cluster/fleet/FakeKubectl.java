package io.quinit.cluster.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A kubectl for tests: it notes its arguments, one a line and an empty line behind each call, and answers by files, each named for the
 * first words that are no options.
 */
public record FakeKubectl(Path directory) {
    private static final String SCRIPT = """
            #!/bin/sh
            cd "${0%/*}" || exit 9
            { printf '%s\\n' "$@"; echo; } > call.$$
            cat call.$$ >> calls
            name=
            for argument in "$@"; do
                case $argument in
                    --selector=kubevirt.io/created-by=*) name="$name ${argument##*=}" ;;
                    -*) ;;
                    *) name="$name $argument" ;;
                esac
            done
            name=$(echo "${name# }" | tr / _)
            [ ! -f "$name.err" ] || cat "$name.err" >&2
            [ -f "$name.out" ] || exit 1
            exec cat "$name.out"
            """;

    public static FakeKubectl in(Path directory) throws IOException {
        Path script = Files.writeString(directory.resolve("kubectl"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new FakeKubectl(directory);
    }

    public Path program() {
        return directory.resolve("kubectl");
    }

    /** @param words of the call: {@code get KIND NAME}, {@code logs UID} */
    public FakeKubectl answers(String words, String output) throws IOException {
        Files.writeString(file(words, ".out"), output);
        return this;
    }

    /** On standard error; without an answer as well the call fails. */
    public FakeKubectl complains(String words, String error) throws IOException {
        Files.writeString(file(words, ".err"), error);
        return this;
    }

    private Path file(String words, String ending) {
        return directory.resolve(words.replace('/', '_') + ending);
    }

    public List<List<String>> calls() throws IOException {
        List<List<String>> calls = new ArrayList<>();
        List<String> call = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("calls"))) {
            if (line.isEmpty()) {
                calls.add(List.copyOf(call));
                call.clear();
            } else {
                call.add(line);
            }
        }
        return calls;
    }
}
