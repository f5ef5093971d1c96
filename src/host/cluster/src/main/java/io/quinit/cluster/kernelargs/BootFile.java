package io.quinit.cluster.kernelargs;

import io.quinit.cmdline.ArgumentsFile;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.KernelCommandLine.Word;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of kernel arguments, as boot.properties: one property a line, {@code #} begins a comment, {@code !KEY} takes out what a file
 * before this one has.
 *
 * @param words those that it adds or changes
 * @param removed those that it takes out
 */
record BootFile(List<BootWord> words, List<BootWord> removed) {
    private static final String REMOVAL = "!";

    BootFile {
        words = List.copyOf(words);
        removed = List.copyOf(removed);
    }

    /** @throws HostFailure naming each line that holds more than one word */
    static BootFile read(Path file) throws IOException {
        return parse(file, Files.readString(file));
    }

    static BootFile parse(Path file, String text) {
        List<BootWord> words = new ArrayList<>();
        List<BootWord> removed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            String word = ArgumentsFile.words(line);
            if (word.isEmpty()) {
                continue;
            }
            boolean removal = word.startsWith(REMOVAL);
            String plain = removal ? word.substring(REMOVAL.length()) : word;
            List<Word> read = KernelCommandLine.parse(plain).words();
            if (read.size() != 1) {
                problems.add(file + ":" + number + ": expected one property a line, found " + read.size()
                        + " words; quotes keep blanks together: \"init.agent.args=-v now\"");
            } else {
                (removal ? removed : words)
                        .add(new BootWord(plain, read.getFirst().key(), file, number));
            }
        }
        if (!problems.isEmpty()) {
            throw new HostFailure(String.join("\n", problems));
        }
        return new BootFile(words, removed);
    }
}
