package io.quinit.fake;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Files by path; the directories above a file are there by themselves. */
final class FakeTree {
    private static final int OPEN_TO_ALL = 0755;

    private final TreeMap<String, FakeFile> files = new TreeMap<>();

    FakeTree() {
        files.put("/", new FakeFile(FakeFile.DIRECTORY | OPEN_TO_ALL, 1, ""));
    }

    void put(String path, FakeFile file) {
        var slash = path.lastIndexOf('/');
        if (slash > 0 && !files.containsKey(path.substring(0, slash))) {
            put(path.substring(0, slash), new FakeFile(FakeFile.DIRECTORY | OPEN_TO_ALL, file.device(), ""));
        }
        files.put(path, file);
    }

    Optional<FakeFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    FakeFile get(String path, String operation) {
        return find(path).orElseThrow(() -> new KernelException(operation, Errno.ENOENT));
    }

    void remove(String path) {
        files.remove(path);
    }

    List<DirectoryEntry> children(String directory) {
        var prefix = directory.equals("/") ? "/" : directory + "/";
        return files.tailMap(prefix, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getKey().indexOf('/', prefix.length()) < 0)
                .map(entry -> new DirectoryEntry(
                        entry.getKey().substring(prefix.length()),
                        entry.getValue().isDirectory()))
                .toList();
    }
}
