package io.quinit.cluster.kernelargs;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kernel arguments of several files: a later file changes single words of those before it. Within one file nothing is merged, so
 * that what stands there twice is found.
 */
public record MergedLine(List<BootWord> words) {
    public MergedLine {
        words = List.copyOf(words);
    }

    /** @throws HostFailure when a file takes out what is not there */
    public static MergedLine of(List<Path> files) throws IOException {
        List<BootFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(BootFile.read(file));
        }
        return merge(read);
    }

    static MergedLine merge(List<BootFile> files) {
        Map<String, List<BootWord>> merged = new LinkedHashMap<>();
        for (BootFile file : files) {
            for (BootWord word : file.removed()) {
                if (merged.remove(word.comparable()) == null) {
                    throw new HostFailure(
                            word.where() + ": !" + word.key() + " takes out what no file before this one has");
                }
            }
            file.words().stream()
                    .collect(Collectors.groupingBy(BootWord::comparable, LinkedHashMap::new, Collectors.toList()))
                    .forEach(merged::put);
        }
        return new MergedLine(merged.values().stream().flatMap(List::stream).toList());
    }

    /** As it goes on the kernel command line. */
    public String text() {
        return words.stream().map(BootWord::text).collect(Collectors.joining(" "));
    }
}
