package io.quinit.nativeimage.assembly;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a processor answers, with the flags that Linux 6 listed in /proc/cpuinfo when it ran there. Lines are {@code leaf subleaf eax ebx ecx edx}, {@code xcr0 …} and {@code flags …}.
 */
record RecordedProcessor(Path file) {
    static RecordedProcessor of(String name) {
        try {
            return new RecordedProcessor(Path.of(RecordedProcessor.class
                    .getResource("/processors/" + name + ".txt")
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> flags() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Set.of(line.split(" ")))
                .orElseThrow();
    }
}
