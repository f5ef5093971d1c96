package io.quinit.tool.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Kernel arguments as people keep them: a word a line, {@code #} begins a comment, blank lines are nothing. */
final class KernelArguments {
    private KernelArguments() {}

    static String read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static String parse(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
