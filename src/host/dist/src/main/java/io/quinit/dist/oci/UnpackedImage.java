package io.quinit.dist.oci;

import io.quinit.dist.oci.ImageEntry.Kind;
import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an image holds once its layers lie one over the other (layer.md of the OCI image specification). Paths begin with a slash; the
 * root itself is not among them.
 */
final class UnpackedImage {
    /** A whole distribution has some 300,000. */
    private static final int MAX_ENTRIES = 1_000_000;

    private static final int MAX_NAMES = 5;

    private final SortedMap<String, ImageEntry> entries = new TreeMap<>();

    Optional<ImageEntry> at(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** The first few of what is no directory, for a message. */
    String names() {
        var names = entries.keySet().stream()
                .filter(path -> entries.get(path).kind() != Kind.DIRECTORY)
                .limit(MAX_NAMES + 1L)
                .toList();
        if (names.isEmpty()) {
            return "no file at all";
        }
        var shown = names.stream().limit(MAX_NAMES).map(PrintableText::quoted).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMES ? shown + " and more" : shown;
    }

    /** A directory over a directory keeps what is in it; anything else takes the place of what was there, and of all below it. */
    void put(String path, ImageEntry entry) {
        if (entry.kind() != Kind.DIRECTORY) {
            remove(path);
        }
        entries.put(path, entry);
        if (entries.size() > MAX_ENTRIES) {
            throw new HostFailure("more than %d files in one image".formatted(MAX_ENTRIES));
        }
    }

    void remove(String path) {
        entries.remove(path);
        removeBelow(path);
    }

    /** @param directory empty for the root */
    void removeBelow(String directory) {
        // The slash's next letter in the order of paths is zero.
        entries.subMap(directory + "/", directory + "0").clear();
    }
}
