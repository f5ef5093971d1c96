package io.quinit.image.tree;

import io.quinit.image.MalformedFileException;
import io.quinit.image.tree.ArchiveContent.FileNode;
import io.quinit.image.tree.ArchiveContent.LinkNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a tar archive, POSIX's and GNU's, as a package or one layer of a container image is one. Absolute names are taken relative, as
 * tar does. Whiteouts, by which a layer hides files of those below it, are no files.
 */
final class TarReader {
    /** Of a long name or of pax records, in bytes. */
    private static final int LONGEST_EXTENSION = 1 << 20;

    private static final String WHITEOUT = ".wh.";

    private final RegionInput in;
    private final ArchiveContent content;
    private PaxRecords more = new PaxRecords();
    private String last = "";

    TarReader(RegionInput in, ArchiveContent content) {
        this.in = in;
        this.content = content;
    }

    static boolean isHere(Region region) throws IOException {
        return new TarHeader(region.start(0, TarHeader.SIZE), 0).isValid();
    }

    void read() throws IOException {
        while (entry()) {
            // One after another, up to the end mark.
        }
    }

    private boolean entry() throws IOException {
        long at = in.position();
        if (in.left() < TarHeader.SIZE) {
            throw CutShort.ends("behind entry \"%s\", without an end mark".formatted(last), in.length());
        }
        var header = new TarHeader(in.readNBytes(TarHeader.SIZE), at);
        if (header.isZero()) {
            return false;
        }
        if (!header.isValid()) {
            throw new MalformedFileException(
                    "damaged: the tar header at %d, behind entry \"%s\", has a wrong checksum; fetch it again"
                            .formatted(at, last));
        }
        var body = body(header);
        add(header, body);
        // Content is filled up to whole blocks of 512 bytes; the last may be missing.
        in.skip((body.length() + TarHeader.SIZE - 1) / TarHeader.SIZE * TarHeader.SIZE);
        return true;
    }

    private Region body(TarHeader header) throws IOException {
        // Links, devices, folders and pipes have no content, whatever their size says.
        boolean hasNone = header.type() >= '1' && header.type() <= '6';
        var given = more.size();
        long size = hasNone ? 0 : given.isPresent() ? given.get() : header.size();
        if (size > in.left()) {
            throw CutShort.ends("in the middle of entry \"%s\"".formatted(EntryName.shown(name(header))), in.length());
        }
        return in.region().part(in.position(), size);
    }

    private String name(TarHeader header) {
        return more.path().orElse(header.name());
    }

    private void add(TarHeader header, Region body) throws IOException {
        switch (header.type()) {
            case 'L' -> more.putPath(text(extension(body)));
            case 'K' -> more.putTarget(text(extension(body)));
            case 'x' -> more.parse(extension(body));
            // Global pax records are comments, and the label of a volume is no file.
            case 'g', 'V' -> {}
            default -> {
                addFile(header, body);
                more = new PaxRecords();
            }
        }
    }

    private static byte[] extension(Region body) throws IOException {
        if (body.length() > LONGEST_EXTENSION) {
            throw new MalformedFileException("tar header extension of %d bytes".formatted(body.length()));
        }
        return body.bytes(0, (int) body.length());
    }

    /** GNU ends it with a NUL. */
    private static String text(byte[] name) {
        var text = new String(name, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private void addFile(TarHeader header, Region body) throws IOException {
        var name = name(header);
        last = EntryName.shown(name);
        if (header.type() == 'S' || more.isSparse()) {
            throw new MalformedFileException(
                    "entry \"%s\" is a sparse file, which is not supported: pack it without tar --sparse"
                            .formatted(last));
        }
        if (!isWhiteout(name)) {
            addFile(name, header, body);
        }
    }

    private void addFile(String name, TarHeader header, Region body) throws IOException {
        var target = more.target().orElse(header.target());
        // The oldest tars had no type for a folder.
        char type = name.endsWith("/") ? '5' : header.type();
        switch (type) {
            case '0', '\0', '7' -> content.put(name, new FileNode(header.mode(), body));
            case '1' -> content.put(name, linked(target));
            case '2' -> content.put(name, new LinkNode(target));
            default -> content.other(name);
        }
    }

    private static boolean isWhiteout(String name) {
        return name.startsWith(WHITEOUT, name.lastIndexOf('/') + 1);
    }

    private ArchiveContent.Node linked(String target) throws MalformedFileException {
        return content.get(target)
                .orElseThrow(() -> new MalformedFileException(
                        "entry \"%s\" is a hard link to \"%s\", which does not come before it"
                                .formatted(last, EntryName.shown(target))));
    }
}
