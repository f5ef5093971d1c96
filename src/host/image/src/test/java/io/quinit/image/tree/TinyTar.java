package io.quinit.image.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar archive, entry by entry. */
final class TinyTar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, 512, "UTF-8");

    TinyTar() {
        this(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** @param longNames {@code LONGFILE_POSIX} or {@code LONGFILE_GNU} */
    TinyTar(int longNames) {
        tar.setLongFileMode(longNames);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    }

    TinyTar file(String name, int mode, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setMode(0100000 | mode);
        entry.setSize(content.length);
        return add(entry, content);
    }

    TinyTar file(String name, String content) throws IOException {
        return file(name, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param type as in the header: {@code 2} is a symbolic link */
    TinyTar entry(String name, char type, String target) throws IOException {
        var entry = new TarArchiveEntry(name, (byte) type, true);
        entry.setLinkName(target);
        return add(entry, new byte[0]);
    }

    TinyTar withRecords(String name, Map<String, String> records, String content) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        records.forEach(entry::addPaxHeader);
        entry.setSize(content.length());
        return add(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    TinyTar link(String name, String target) throws IOException {
        return entry(name, (char) TarConstants.LF_SYMLINK, target);
    }

    TinyTar hardLink(String name, String target) throws IOException {
        return entry(name, (char) TarConstants.LF_LINK, target);
    }

    private TinyTar add(TarArchiveEntry entry, byte[] content) throws IOException {
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        tar.close();
        return bytes.toByteArray();
    }

    /** Puts the right checksum into the first header, for a test that has changed it. */
    static byte[] summed(byte[] archive) {
        int sum = 8 * ' ';
        for (int i = 0; i < TarConstants.DEFAULT_RCDSIZE; i++) {
            sum += i >= 148 && i < 156 ? 0 : Byte.toUnsignedInt(archive[i]);
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, archive, 148, 8);
        return archive;
    }
}
