package io.quinit.image.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.StandardOpenOption;

/** An archive's file, and one file beside it that takes all that has to be unpacked. Both are open until this is closed. */
final class Storage implements AutoCloseable {
    private final WorkDirectory directory;
    private final FileChannel archive;
    private FileChannel unpacked;
    private long end;

    Storage(ImageFile image, WorkDirectory directory) throws IOException {
        this.directory = directory;
        this.archive = FileChannel.open(image.path(), StandardOpenOption.READ);
    }

    Region archive() throws IOException {
        return Region.of(archive);
    }

    /** Where the next unpacked byte goes. */
    long end() {
        return end;
    }

    Region unpackedFrom(long start) throws IOException {
        return new Region(unpacked(), start, end - start);
    }

    /** Makes room for bytes that are written in any order. */
    Region reserve(long size) throws IOException {
        directory.require(end + size);
        end += size;
        return unpackedFrom(end - size);
    }

    void append(byte[] bytes, int count) throws IOException {
        reserve(count);
        write(bytes, count, end - count);
    }

    /** @throws FileSystemException when the disk is at fault, as when it is full; of the image's own faults nothing is of that kind */
    void write(byte[] bytes, int count, long at) throws IOException {
        var rest = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (rest.hasRemaining()) {
                unpacked().write(rest, at + rest.position());
            }
        } catch (IOException failure) {
            throw new FileSystemException(directory.path().toString(), null, failure.getMessage());
        }
    }

    private FileChannel unpacked() throws IOException {
        if (unpacked == null) {
            unpacked = FileChannel.open(
                    directory.path().resolve("unpacked"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        }
        return unpacked;
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            if (unpacked != null) {
                unpacked.close();
            }
        }
    }
}
