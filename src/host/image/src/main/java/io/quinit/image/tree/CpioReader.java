package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads cpio archives of the kinds "newc" and "crc", as init/initramfs.c of the kernel does; see
 * Documentation/driver-api/early-userspace/buffer-format.rst.
 */
final class CpioReader {
    private static final String TRAILER = "TRAILER!!!";

    private record Inode(int major, int minor, int number, int type) {}

    private final RegionInput in;
    private final ArchiveContent content;
    private final Map<Inode, ArchiveContent.FileNode> linked = new HashMap<>();

    CpioReader(RegionInput in, ArchiveContent content) {
        this.in = in;
        this.content = content;
    }

    static boolean isHere(RegionInput in) throws IOException {
        return isHere(in, CpioHeader.NEWC, CpioHeader.CRC, CpioHeader.OLD);
    }

    private static boolean isHere(RegionInput in, String... magics) throws IOException {
        return List.of(magics).contains(new String(in.peek(CpioHeader.NEWC.length()), StandardCharsets.US_ASCII));
    }

    /** Reads the archive that starts here; {@code in} goes on behind it. */
    void read() throws IOException {
        if (isHere(in, CpioHeader.OLD)) {
            throw new MalformedFileException(
                    "cpio archive of the old kind (070707), which no kernel unpacks: make it with cpio -H newc");
        }
        while (entry()) {
            // One after another, up to the trailer.
        }
    }

    private boolean entry() throws IOException {
        long start = in.position();
        if (in.left() < CpioHeader.SIZE) {
            throw CutShort.ends("where an entry or the end mark " + TRAILER + " is due", in.length());
        }
        var header = CpioHeader.parse(in.readNBytes(CpioHeader.SIZE), start);
        if (in.left() < header.nameSize()) {
            throw CutShort.ends("in the middle of an entry's name", in.length());
        }
        var name = name(in.readNBytes(header.nameSize()));
        if (name.equals(TRAILER)) {
            return false;
        }
        align(start);
        if (in.left() < header.fileSize()) {
            throw CutShort.ends("in the middle of entry \"%s\"".formatted(PrintableText.of(name)), in.length());
        }
        var body = in.region().part(in.position(), header.fileSize());
        add(name, header, body);
        in.seek(in.position() + header.fileSize());
        align(start);
        return true;
    }

    /** Name and content each end at a multiple of 4, except for the last. */
    private void align(long start) throws IOException {
        in.skip(-(in.position() - start) & 3);
    }

    private static String name(byte[] bytes) throws MalformedFileException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\0")) {
            throw new MalformedFileException("entry \"%s\": its name has no end".formatted(PrintableText.of(text)));
        }
        return text.substring(0, text.length() - 1);
    }

    private void add(String name, CpioHeader header, Region body) throws IOException {
        switch (header.type()) {
            case CpioHeader.REGULAR -> content.put(name, file(name, header, body));
            case CpioHeader.LINK -> content.put(name, new ArchiveContent.LinkNode(target(name, body)));
            default -> content.other(name);
        }
    }

    /** Of files that are hard links to each other, any may bring the content; as a rule it is the last. */
    private ArchiveContent.FileNode file(String name, CpioHeader header, Region body) throws IOException {
        if (header.hasSum() && sum(body) != header.sum()) {
            throw new MalformedFileException(
                    "damaged: entry \"%s\" has a wrong checksum; fetch it again".formatted(PrintableText.of(name)));
        }
        if (header.links() < 2) {
            return new ArchiveContent.FileNode(header.mode(), body);
        }
        var inode = new Inode(header.major(), header.minor(), header.inode(), header.type());
        var node = linked.computeIfAbsent(inode, first -> new ArchiveContent.FileNode(header.mode(), body));
        node.change(header.mode(), body.length() > 0 ? body : node.content());
        return node;
    }

    private static int sum(Region body) throws IOException {
        var bytes = new RegionInput(body);
        var buffer = new byte[64 << 10];
        int sum = 0;
        for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
            for (int i = 0; i < count; i++) {
                sum += Byte.toUnsignedInt(buffer[i]);
            }
        }
        return sum;
    }

    private static String target(String name, Region body) throws IOException {
        if (body.length() == 0 || body.length() > EntryName.LIMIT) {
            throw new MalformedFileException("entry \"%s\": a symbolic link to a name of %d bytes"
                    .formatted(PrintableText.of(name), body.length()));
        }
        var bytes = body.bytes(0, (int) body.length());
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
    }
}
