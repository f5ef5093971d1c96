package io.quinit.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An image that was unpacked into a directory. */
public final class DirectoryTree implements FileTree {
    private static final Set<PosixFilePermission> EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final Path given;
    private final Path directory;
    private final SortedSet<String> files = new TreeSet<>();
    private final SortedMap<String, String> links = new TreeMap<>();
    private final List<Path> directories = new ArrayList<>();
    private final Set<Path> read = new TreeSet<>();

    private DirectoryTree(Path given) throws IOException {
        this.given = given;
        // The image itself may be named by a link; inside it none is followed.
        this.directory = given.toRealPath();
    }

    /** @throws NotDirectoryException when {@code directory} is none */
    public static DirectoryTree of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        var tree = new DirectoryTree(directory);
        Files.walkFileTree(tree.directory, tree.new Visitor());
        return tree;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            directories.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            var name = directory.relativize(path).toString();
            if (attributes.isRegularFile()) {
                files.add(name);
            } else if (attributes.isSymbolicLink()) {
                links.put(name, Files.readSymbolicLink(path).toString());
            }
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public String name() {
        return given.toString();
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
        return Files.readAllBytes(known(path));
    }

    @Override
    public ByteBuffer glance(String path) throws IOException {
        if (!files.contains(path)) {
            throw new NoSuchFileException(directory.resolve(path).toString());
        }
        try (var file = FileChannel.open(directory.resolve(path))) {
            return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
    }

    @Override
    public boolean isExecutable(String path) throws IOException {
        return Files.getPosixFilePermissions(known(path)).stream().anyMatch(EXECUTE::contains);
    }

    private Path known(String path) throws NoSuchFileException {
        if (!files.contains(path)) {
            throw new NoSuchFileException(directory.resolve(path).toString());
        }
        var file = directory.resolve(path);
        read.add(file);
        return file;
    }

    /** Every directory, which changes with each name in it, and each file that was looked into. */
    @Override
    public List<Witness> witnesses() throws IOException {
        var witnesses = new ArrayList<Witness>();
        for (var path : directories) {
            witnesses.add(Witness.of(path));
        }
        for (var path : read) {
            witnesses.add(Witness.of(path));
        }
        return witnesses;
    }
}
