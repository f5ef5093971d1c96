package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.io.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an ELF file's dynamic section by binutils' readelf, which every gcc has beside it. */
final class DynamicSection {
    private static final Pattern NEEDED = Pattern.compile("\\(NEEDED\\).*\\[(.+)]");

    private DynamicSection() {}

    static List<String> needed(Path file) throws IOException, InterruptedException {
        String text = Command.of("readelf", "--dynamic", file.toString()).output();
        return NEEDED.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
