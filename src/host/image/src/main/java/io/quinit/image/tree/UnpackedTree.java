package io.quinit.image.tree;

import io.quinit.image.DirectoryTree;
import io.quinit.image.FileTree;
import io.quinit.image.MalformedFileException;
import io.quinit.image.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** The content of an image that a program of the host has unpacked into the work directory. */
final class UnpackedTree implements FileTree {
    private final ImageFile image;
    private final WorkDirectory directory;
    private final DirectoryTree content;

    private UnpackedTree(ImageFile image, WorkDirectory directory, DirectoryTree content) {
        this.image = image;
        this.directory = directory;
        this.content = content;
    }

    /** @param content a directory in the work directory */
    static UnpackedTree of(ImageFile image, WorkDirectory directory, Path content) throws IOException {
        if (!Files.isDirectory(content, LinkOption.NOFOLLOW_LINKS)) {
            throw new MalformedFileException("damaged: its root is no folder");
        }
        OwnerAccess.grant(content);
        var tree = DirectoryTree.of(content);
        for (var name : tree.files()) {
            EntryName.path(name);
        }
        for (var name : tree.links().keySet()) {
            EntryName.path(name);
        }
        return new UnpackedTree(image, directory, tree);
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
        directory.close();
    }
}
