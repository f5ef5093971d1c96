package io.quinit.extension.deployment.images;

import io.quinit.image.TinyElf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A target image in one file, with one module in it. */
record TestArchive(byte[] content) {
    private static final byte[] MODULE = TinyElf.module("vermagic=6.1 SMP");

    static TestArchive of(byte[] content) {
        return new TestArchive(content);
    }

    /** An initramfs; @param path of the module in it */
    static TestArchive cpio(String path) {
        return of(with(out -> {
            var cpio = new CpioArchiveOutputStream(out);
            var entry = new CpioArchiveEntry(path, MODULE.length);
            entry.setMode(0100644);
            add(cpio, entry, MODULE);
        }));
    }

    /** A Debian package; @param path of the module in it */
    static TestArchive deb(String path) {
        var data = with(out -> {
            var entry = new TarArchiveEntry("./" + path);
            entry.setSize(MODULE.length);
            add(new TarArchiveOutputStream(out), entry, MODULE);
        });
        return of(with(out -> {
            var ar = new ArArchiveOutputStream(out);
            put(ar, new ArArchiveEntry("debian-binary", 4), "2.0\n".getBytes());
            add(ar, new ArArchiveEntry("data.tar", data.length), data);
        }));
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] with(Writer writer) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static <E extends ArchiveEntry> void put(ArchiveOutputStream<E> archive, E entry, byte[] content)
            throws IOException {
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> archive, E entry, byte[] content)
            throws IOException {
        put(archive, entry, content);
        archive.finish();
    }

    /** Its first bytes alone. */
    TestArchive cutTo(int size) {
        return of(Arrays.copyOf(content, size));
    }

    /** Path of a file with it. */
    @Override
    public String toString() {
        try {
            return Files.write(Files.createTempFile("image", ""), content).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
