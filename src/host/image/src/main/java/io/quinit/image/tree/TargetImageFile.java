package io.quinit.image.tree;

import io.quinit.image.DirectoryTree;
import io.quinit.image.FileTree;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Opens a target image, told by its content, never by its name: a directory, a Debian package, an initramfs (cpio archives), a tar archive
 * such as a layer of a container image, an ext2/3/4, EROFS or squashfs image.
 *
 * <p>An image is not trusted: nothing outside it and the work directory is read or written, whatever it says.
 */
public final class TargetImageFile {
    private static final String KNOWN =
            "not a target image: %s. Known are folders, Debian packages, initramfs and tar archives"
                    + " (plain or packed with gzip, xz, zstd, lz4, bzip2 or lzma), ext2/3/4, EROFS and squashfs images";

    private TargetImageFile() {}

    /**
     * @param workDirectory made if need be; what has to be unpacked goes into a fresh directory in it, which is deleted when the tree is closed
     * @throws MalformedFileException naming the image, for whatever is wrong with its content
     * @throws IOException naming the image, when it is not there or cannot be read, or the host lacks a program to read it with
     */
    public static FileTree open(Path image, Path workDirectory) throws IOException {
        return open(image, workDirectory, WorkDirectory.LIMIT);
    }

    /** @param limit most bytes that may be unpacked */
    static FileTree open(Path image, Path workDirectory, long limit) throws IOException {
        if (!Files.exists(image)) {
            throw new NoSuchFileException(image.toString());
        }
        var directory = new WorkDirectory(workDirectory, limit);
        try {
            var tree = tree(image, directory);
            if (tree.files().isEmpty() && tree.links().isEmpty()) {
                tree.close();
                throw new MalformedFileException("an empty image: there is no file in it");
            }
            return tree;
        } catch (MalformedFileException fault) {
            directory.close();
            throw fault.in(image.toString());
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    private static FileTree tree(Path image, WorkDirectory directory) throws IOException {
        if (Files.isDirectory(image)) {
            return DirectoryTree.of(image);
        }
        if (!Files.isRegularFile(image)) {
            throw new MalformedFileException("neither a folder nor a regular file");
        }
        var file = ImageFile.of(image);
        var storage = new Storage(file, directory);
        try {
            return tree(file, storage, directory);
        } catch (IOException | RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    private static FileTree tree(ImageFile image, Storage storage, WorkDirectory directory) throws IOException {
        var content = storage.archive();
        if (content.length() == 0) {
            throw new MalformedFileException("the file is empty (0 bytes); fetch it again");
        }
        if (DebianArchive.isHere(content)) {
            return archive(image, storage, directory, DebianArchive.data(content));
        }
        if (ArchiveReader.reads(content)) {
            return archive(image, storage, directory, content);
        }
        var kind = FileSystemKind.of(content);
        if (kind.isPresent()) {
            return fileSystem(image, kind.get(), storage, directory);
        }
        if (ArchiveReader.readsBehindZeros(content)) {
            return archive(image, storage, directory, content);
        }
        throw new MalformedFileException(KNOWN.formatted(FirstBytes.of(content)));
    }

    private static FileTree archive(ImageFile image, Storage storage, WorkDirectory directory, Region archive)
            throws IOException {
        return new ArchiveTree(image, new ArchiveReader(storage).read(archive), storage, directory);
    }

    private static FileTree fileSystem(ImageFile image, FileSystemKind kind, Storage storage, WorkDirectory directory)
            throws IOException {
        try (storage) {
            kind.requireWhole(storage.archive());
            // So that no name of an image is taken for an option, or for more than a name.
            Files.createSymbolicLink(
                    directory.path().resolve("image"), image.path().toAbsolutePath());
            return switch (kind) {
                case ext -> new ExtTree(image, directory);
                case erofs -> Erofs.open(image, storage.archive(), directory);
                case squashfs -> Squashfs.open(image, directory);
            };
        } catch (ImageProgram.Missing missing) {
            throw new IOException(image + ": " + missing.getMessage(), missing);
        }
    }
}
