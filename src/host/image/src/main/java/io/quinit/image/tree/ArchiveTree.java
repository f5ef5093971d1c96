package io.quinit.image.tree;

import io.quinit.image.FileTree;
import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The content of an archive. Files stay where they are, in the archive or where it was unpacked, until they are read. */
final class ArchiveTree implements FileTree {
    private final ImageFile image;
    private final Storage storage;
    private final WorkDirectory directory;
    private final Map<String, ArchiveContent.FileNode> content = new HashMap<>();
    private final SortedSet<String> files;
    private final SortedMap<String, String> links = new TreeMap<>();

    ArchiveTree(ImageFile image, ArchiveContent entries, Storage storage, WorkDirectory directory) {
        this.image = image;
        this.directory = directory;
        this.storage = storage;
        entries.nodes().forEach((path, node) -> {
            switch (node) {
                case ArchiveContent.FileNode file -> content.put(path, file);
                case ArchiveContent.LinkNode link -> links.put(path, link.target());
            }
        });
        this.files = new TreeSet<>(content.keySet());
    }

    @Override
    public String name() {
        return image.toString();
    }

    @Override
    public SortedSet<String> files() {
        return Collections.unmodifiableSortedSet(files);
    }

    @Override
    public SortedMap<String, String> links() {
        return Collections.unmodifiableSortedMap(links);
    }

    @Override
    public byte[] read(String path) throws IOException {
        var region = file(path).content();
        if (region.length() > Integer.MAX_VALUE - 8) {
            throw new IOException("%s: %s: %d bytes are too much for one file".formatted(image, path, region.length()));
        }
        return region.bytes(0, (int) region.length());
    }

    @Override
    public boolean isExecutable(String path) throws IOException {
        return file(path).isExecutable();
    }

    private ArchiveContent.FileNode file(String path) throws NoSuchFileException {
        var file = content.get(path);
        if (file == null) {
            throw new NoSuchFileException(image + ": " + path);
        }
        return file;
    }

    @Override
    public List<Witness> witnesses() {
        return List.of(image.witness());
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            storage.close();
        }
    }
}
