package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an archive's entries amount to, in order: a later entry takes the place of an earlier one of its name. */
final class ArchiveContent {
    /** A whole distribution has some 300,000; more than this is there to fill the memory. */
    static final int MAX_ENTRIES = 2_000_000;

    sealed interface Node {}

    /** A regular file; hard links share one. */
    static final class FileNode implements Node {
        private int mode;
        private Region content;

        FileNode(int mode, Region content) {
            this.mode = mode;
            this.content = content;
        }

        void change(int newMode, Region newContent) {
            mode = newMode;
            content = newContent;
        }

        boolean isExecutable() {
            return (mode & 0111) != 0;
        }

        Region content() {
            return content;
        }
    }

    record LinkNode(String target) implements Node {}

    private final Map<String, Node> nodes = new HashMap<>();
    private int entries;

    /** @param name as the archive has it */
    void put(String name, Node node) throws MalformedFileException {
        var path = counted(name);
        if (path.isEmpty()) {
            throw new MalformedFileException("entry \"%s\": the root of the image is no folder".formatted(name));
        }
        nodes.put(path, node);
    }

    /** A directory, device, pipe or socket: nothing to read, but what was there is gone. */
    void other(String name) throws MalformedFileException {
        nodes.remove(counted(name));
    }

    private String counted(String name) throws MalformedFileException {
        if (++entries > MAX_ENTRIES) {
            throw new MalformedFileException("more than %d entries".formatted(MAX_ENTRIES));
        }
        return EntryName.path(name);
    }

    Optional<Node> get(String name) throws MalformedFileException {
        return Optional.ofNullable(nodes.get(EntryName.path(name)));
    }

    Map<String, Node> nodes() {
        return nodes;
    }
}
