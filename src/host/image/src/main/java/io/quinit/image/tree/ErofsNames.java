package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Goes through the directories of an EROFS image before a program does; see Documentation/filesystems/erofs.rst of the kernel. */
final class ErofsNames {
    private static final int SUPERBLOCK = 1024;
    private static final int ENTRY = 12;
    private static final int INODE_SLOT = 32;

    private final Region image;
    private final int blockBits;
    private final long inodes;
    private final long root;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<ErofsInode> directories = new ArrayDeque<>();
    private long size;
    private int entries;

    ErofsNames(Region image) throws IOException {
        this.image = image;
        var superblock = ErofsInode.numbers(image, SUPERBLOCK, 48);
        this.blockBits = superblock.get(12);
        this.root = Short.toUnsignedLong(superblock.getShort(14));
        this.inodes = Integer.toUnsignedLong(superblock.getInt(40)) << blockBits;
    }

    /**
     * How many bytes all files have, unpacked.
     *
     * @throws MalformedFileException when a name is more than one, or a directory is in itself
     */
    long checkedSize() throws IOException {
        try {
            see(root, "/");
            if (directories.isEmpty()) {
                // It would be unpacked in place of the directory for everything: a link there leads anywhere.
                throw new MalformedFileException("damaged: the root of the erofs image is no folder");
            }
            while (!directories.isEmpty()) {
                check(directories.remove());
            }
            return size;
        } catch (EOFException outside) {
            throw new MalformedFileException("damaged: erofs folders point out of the image", outside);
        }
    }

    private void see(long number, String name) throws IOException {
        var inode = ErofsInode.at(image, inodes + number * INODE_SLOT);
        if (inode.isDirectory()) {
            if (!seen.add(number)) {
                throw new MalformedFileException("damaged: the folder \"%s\" is in two places".formatted(name));
            }
            directories.add(inode);
        } else if (inode.isFile()) {
            // Each of several hard links: fsck.erofs 1.5 makes a file of its own of it.
            long sum = size + inode.size();
            size = sum < 0 ? Long.MAX_VALUE : sum;
        }
    }

    private void check(ErofsInode directory) throws IOException {
        int blockSize = 1 << blockBits;
        var names = new HashSet<String>();
        for (long index = 0; index * blockSize < directory.size(); index++) {
            check(directory.block(image, index, blockSize), names);
        }
    }

    private void check(ByteBuffer block, Set<String> names) throws IOException {
        int count = block.limit() < ENTRY ? 0 : nameStart(block, 0) / ENTRY;
        if (count == 0) {
            throw new MalformedFileException("damaged: an erofs folder without entries");
        }
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? nameStart(block, i + 1) : block.limit();
            var name = name(block, nameStart(block, i), end);
            if (!name.equals(".") && !name.equals("..")) {
                check(name, names);
                see(block.getLong(i * ENTRY), name);
            }
        }
    }

    private void check(String name, Set<String> names) throws MalformedFileException {
        if (++entries > ArchiveContent.MAX_ENTRIES) {
            throw new MalformedFileException("more than %d entries".formatted(ArchiveContent.MAX_ENTRIES));
        }
        if (!EntryName.path(name).equals(name) || name.contains("/")) {
            throw new MalformedFileException("entry \"%s\" leads out of its folder".formatted(name));
        }
        if (!names.add(name)) {
            throw new MalformedFileException("damaged: entry \"%s\" is there twice".formatted(name));
        }
    }

    private static int nameStart(ByteBuffer block, int index) throws EOFException {
        int at = index * ENTRY + 8;
        int start = at + 2 > block.limit() ? block.limit() + 1 : Short.toUnsignedInt(block.getShort(at));
        if (start > block.limit()) {
            throw new EOFException("erofs name at " + start);
        }
        return start;
    }

    private static String name(ByteBuffer block, int start, int end) {
        var bytes = Arrays.copyOfRange(block.array(), start, Math.max(start, end));
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
