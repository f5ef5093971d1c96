package io.quinit.image.tree;

import io.quinit.image.FileTree;
import io.quinit.image.FolderTree;
import io.quinit.image.MalformedFileException;
import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** The content of an image that a program of the host has unpacked into the work folder. */
final class UnpackedTree implements FileTree {
    private final ImageFile image;
    private final WorkFolder folder;
    private final FolderTree content;

    private UnpackedTree(ImageFile image, WorkFolder folder, FolderTree content) {
        this.image = image;
        this.folder = folder;
        this.content = content;
    }

    /** @param content a folder in the work folder */
    static UnpackedTree of(ImageFile image, WorkFolder folder, Path content) throws IOException {
        if (!Files.isDirectory(content, LinkOption.NOFOLLOW_LINKS)) {
            throw new MalformedFileException("damaged: its root is no folder");
        }
        OwnerAccess.grant(content);
        var tree = FolderTree.of(content);
        for (var name : tree.files()) {
            EntryName.path(name);
        }
        for (var name : tree.links().keySet()) {
            EntryName.path(name);
        }
        return new UnpackedTree(image, folder, tree);
    }

    @Override
    public String name() {
        return image.toString();
    }

    @Override
    public SortedSet<String> files() {
        return content.files();
    }

    @Override
    public SortedMap<String, String> links() {
        return content.links();
    }

    @Override
    public byte[] read(String path) throws IOException {
        return content.read(path);
    }

    @Override
    public boolean isExecutable(String path) throws IOException {
        return content.isExecutable(path);
    }

    @Override
    public List<Witness> witnesses() {
        return List.of(image.witness());
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
