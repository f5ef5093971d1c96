package io.quinit.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An image that was unpacked into a folder. Symbolic links are not followed: an image could point them out of itself. */
public final class FolderTree implements FileTree {
    private final Path folder;
    private final SortedSet<String> files;

    private FolderTree(Path folder, SortedSet<String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** @throws NotDirectoryException when {@code folder} is none */
    public static FolderTree of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            return new FolderTree(folder, Collections.unmodifiableSortedSet(files));
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public SortedSet<String> files() {
        return files;
    }

    @Override
    public byte[] read(String path) throws IOException {
        if (!files.contains(path)) {
            throw new NoSuchFileException(folder.resolve(path).toString());
        }
        return Files.readAllBytes(folder.resolve(path));
    }
}
