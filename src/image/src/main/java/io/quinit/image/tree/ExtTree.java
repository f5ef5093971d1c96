package io.quinit.image.tree;

import io.quinit.image.FileTree;
import io.quinit.image.MalformedFileException;
import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The content of an ext2/3/4 image. A file is fetched when it is first read, together with those beside it. */
final class ExtTree implements FileTree {
    /** Of files that are fetched together, in bytes: whoever reads one module of a folder reads others, and each start of debugfs takes 10 ms. */
    private static final long FETCHED_TOGETHER = 64 << 20;

    private final Path image;
    private final WorkFolder folder;
    private final DebugFs debugfs;
    private final Map<String, ExtListing.File> content;
    private final SortedSet<String> files;
    private final SortedMap<String, String> links;
    private final Set<Long> fetched = new HashSet<>();
    private long size;

    ExtTree(Path image, WorkFolder folder) throws IOException {
        this.image = image;
        this.folder = folder;
        this.debugfs = new DebugFs(folder);
        var listing = new ExtListing(folder);
        this.content = listing.files();
        this.files = new TreeSet<>(content.keySet());
        this.links = listing.targets();
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
        var file = file(path);
        if (!fetched.contains(file.inode())) {
            fetch(path, file);
        }
        return Files.readAllBytes(folder.path().resolve("file-" + file.inode()));
    }

    private void fetch(String path, ExtListing.File file) throws IOException {
        var beside = beside(path);
        var wanted = size(beside) <= FETCHED_TOGETHER ? beside : Map.of(file.inode(), file.size());
        try {
            folder.require(size + size(wanted));
            debugfs.ask("dump <%d> file-%d", List.copyOf(wanted.keySet()));
        } catch (MalformedFileException fault) {
            throw fault.in(image + ": " + path);
        }
        size += size(wanted);
        fetched.addAll(wanted.keySet());
    }

    /** The files in the folder of one, itself among them, that are yet to be fetched: size by inode. */
    private Map<Long, Long> beside(String path) {
        var parent = path.substring(0, path.lastIndexOf('/') + 1);
        var beside = new HashMap<Long, Long>();
        for (var name : files.tailSet(parent)) {
            if (!name.startsWith(parent)) {
                break;
            }
            var file = content.get(name);
            if (name.indexOf('/', parent.length()) < 0 && !fetched.contains(file.inode())) {
                beside.put(file.inode(), file.size());
            }
        }
        return beside;
    }

    private static long size(Map<Long, Long> sizes) {
        // A forged inode can be of exabytes.
        return sizes.values().stream().reduce(0L, (sum, size) -> Math.min(Long.MAX_VALUE / 2, sum + size));
    }

    @Override
    public boolean isExecutable(String path) throws IOException {
        return (file(path).mode() & 0111) != 0;
    }

    private ExtListing.File file(String path) throws NoSuchFileException {
        var file = content.get(path);
        if (file == null) {
            throw new NoSuchFileException(image + ": " + path);
        }
        return file;
    }

    @Override
    public List<Witness> witnesses() throws IOException {
        return List.of(Witness.of(image));
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
