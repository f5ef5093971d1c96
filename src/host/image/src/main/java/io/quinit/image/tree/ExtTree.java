package io.quinit.image.tree;

import io.quinit.image.FileTree;
import io.quinit.image.MalformedFileException;
import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The content of an ext2/3/4 image. A file is fetched when it is first read, together with those near it. */
final class ExtTree implements FileTree {
    /** In bytes: who reads one module of a kernel reads others, and debugfs takes 10 ms to start. */
    private static final long FETCHED_TOGETHER = 64 << 20;

    private final ImageFile image;
    private final WorkDirectory directory;
    private final DebugFs debugfs;
    private final Map<String, ExtListing.File> content;
    private final SortedSet<String> files;
    private final SortedMap<String, String> links;
    private final Set<Long> fetched = new HashSet<>();
    private long size;

    ExtTree(ImageFile image, WorkDirectory directory) throws IOException {
        this.image = image;
        this.directory = directory;
        this.debugfs = new DebugFs(directory);
        var listing = new ExtListing(directory);
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
        return debugfs.fetched("file-" + file.inode(), file.size());
    }

    private void fetch(String path, ExtListing.File file) throws IOException {
        var wanted = together(path, file);
        try {
            directory.require(size + size(wanted));
            debugfs.ask("dump <%d> file-%d", List.copyOf(wanted.keySet()));
        } catch (MalformedFileException fault) {
            throw fault.in(image + ": " + path);
        }
        size += size(wanted);
        fetched.addAll(wanted.keySet());
    }

    /** A file, with as many as lie in the same directory, or in that above it, and so on: size by inode. */
    private Map<Long, Long> together(String path, ExtListing.File file) {
        var most = Map.of(file.inode(), file.size());
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var more = notFetched(path.substring(0, slash + 1));
            if (size(more) > FETCHED_TOGETHER) {
                return most;
            }
            most = more;
        }
        return most;
    }

    /** What lies below a directory, up to where it is too much. */
    private Map<Long, Long> notFetched(String parent) {
        var sizes = new HashMap<Long, Long>();
        long sum = 0;
        for (var name : files.tailSet(parent)) {
            if (!name.startsWith(parent) || sum > FETCHED_TOGETHER) {
                break;
            }
            var file = content.get(name);
            if (!fetched.contains(file.inode())) {
                sizes.put(file.inode(), file.size());
                sum += Math.min(file.size(), FETCHED_TOGETHER + 1);
            }
        }
        return sizes;
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
    public List<Witness> witnesses() {
        return List.of(image.witness());
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
