package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import io.quinit.image.tree.ArchiveContent.FileNode;
import io.quinit.image.tree.ArchiveContent.LinkNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * Reads a tar archive, POSIX's and GNU's, as a package or one layer of a container image is one. Absolute names are taken relative, as
 * tar does. Whiteouts, by which a layer hides files of those below it, are no files.
 */
final class TarReader {
    /** Of a long name or of pax records, in bytes. */
    private static final int MAX_EXTENSION = 1 << 20;

    private static final int SIZE = 512;
    private static final byte[] END_MARK = new byte[SIZE];
    private static final ZipEncoding UTF_8 = ZipEncodingHelper.getZipEncoding("UTF-8");

    private final RegionInput in;
    private final ArchiveContent content;
    private PaxRecords more = new PaxRecords();
    private String last = "";

    TarReader(RegionInput in, ArchiveContent content) {
        this.in = in;
        this.content = content;
    }

    static boolean isHere(Region region) throws IOException {
        return isValid(region.start(0, SIZE));
    }

    /** Whether the sum of a header's bytes is what it says: nothing but a tar archive starts so. */
    private static boolean isValid(byte[] header) {
        try {
            return header.length == SIZE && TarUtils.verifyCheckSum(header);
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }

    void read() throws IOException {
        while (entry()) {
            // One after another, up to the end mark.
        }
    }

    private boolean entry() throws IOException {
        long at = in.position();
        if (in.left() < SIZE) {
            throw CutShort.ends("behind entry \"%s\", without an end mark".formatted(last), in.length());
        }
        var bytes = in.readNBytes(SIZE);
        if (Arrays.equals(bytes, END_MARK)) {
            return false;
        }
        if (!isValid(bytes)) {
            throw new MalformedFileException(
                    "damaged: the tar header at %d, behind entry \"%s\", has a wrong checksum; fetch it again"
                            .formatted(at, last));
        }
        var header = header(bytes, at);
        var body = body(header);
        add(header, body);
        // Content is filled up to whole blocks of 512 bytes; the last may be missing.
        in.skip((body.length() + SIZE - 1) / SIZE * SIZE);
        return true;
    }

    private static TarArchiveEntry header(byte[] bytes, long at) throws MalformedFileException {
        try {
            var header = new TarArchiveEntry(bytes, UTF_8, true);
            if (header.getMode() >= 0) {
                return header;
            }
            throw damaged(bytes, at, "mode");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw damaged(bytes, at, "size");
        }
    }

    private static MalformedFileException damaged(byte[] bytes, long at, String field) {
        return new MalformedFileException("damaged: the tar header of \"%s\" at %d has no %s that can be"
                .formatted(PrintableText.of(TarUtils.parseName(bytes, 0, TarConstants.NAMELEN)), at, field));
    }

    private Region body(TarArchiveEntry header) throws IOException {
        // Links, devices, directories and pipes have no content, whatever their size says.
        boolean hasNone = header.getLinkFlag() >= '1' && header.getLinkFlag() <= '6';
        var given = more.size();
        long size = hasNone ? 0 : given.isPresent() ? given.get() : header.getSize();
        if (size > in.left()) {
            throw CutShort.ends("in the middle of entry \"%s\"".formatted(PrintableText.of(name(header))), in.length());
        }
        return in.region().part(in.position(), size);
    }

    private String name(TarArchiveEntry header) {
        return more.path().orElse(header.getName());
    }

    private void add(TarArchiveEntry header, Region body) throws IOException {
        switch (header.getLinkFlag()) {
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
        if (body.length() > MAX_EXTENSION) {
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

    private void addFile(TarArchiveEntry header, Region body) throws IOException {
        var name = name(header);
        last = PrintableText.of(name);
        if (header.getLinkFlag() == 'S' || more.isSparse()) {
            throw new MalformedFileException(
                    "entry \"%s\" is a sparse file, which is not supported: pack it without tar --sparse"
                            .formatted(last));
        }
        if (!Whiteout.isOne(name)) {
            addFile(name, header, body);
        }
    }

    private void addFile(String name, TarArchiveEntry header, Region body) throws IOException {
        var target = more.target().orElse(header.getLinkName());
        // The oldest tars had no type for a directory.
        byte type = name.endsWith("/") ? TarConstants.LF_DIR : header.getLinkFlag();
        switch (type) {
            case '0', '\0', '7' -> content.put(name, new FileNode(header.getMode(), body));
            case '1' -> content.put(name, linked(target));
            case '2' -> content.put(name, new LinkNode(target));
            default -> content.other(name);
        }
    }

    private ArchiveContent.Node linked(String target) throws MalformedFileException {
        return content.get(target)
                .orElseThrow(() -> new MalformedFileException(
                        "entry \"%s\" is a hard link to \"%s\", which does not come before it"
                                .formatted(last, PrintableText.of(target))));
    }
}
