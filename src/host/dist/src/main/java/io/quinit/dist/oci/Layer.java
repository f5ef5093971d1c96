package io.quinit.dist.oci;

import io.quinit.dist.Reproducible;
import io.quinit.host.HostFailure;
import io.quinit.host.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A layer of one file and the directory above it. A layer a file: what has not changed is neither pushed nor pulled again.
 *
 * <p>Packed with gzip, which every registry and runtime has taken from the start. Uncompressed, some tools would compress it while
 * they push, and the digest that was pinned would not be the one in the registry. What is packed already loses nothing, and a root
 * image is mostly zeros.
 *
 * @param diffId digest of what the layer unpacks to
 */
record Layer(Descriptor descriptor, String diffId) {
    private static final int BUFFER = 64 << 10;

    static Layer write(ImageLayout layout, ImagePart part, Path source) throws IOException {
        var unpacked = new Sha256();
        var descriptor = layout.add(MediaType.LAYER_GZIP, out -> {
            try (var gzip = new GZIPOutputStream(out, BUFFER)) {
                writeTar(part, source, unpacked.through(gzip));
            }
        });
        return new Layer(descriptor, Descriptor.digestOf(unpacked.hex()));
    }

    private static void writeTar(ImagePart part, Path source, OutputStream out) throws IOException {
        var tar = new TarArchiveOutputStream(out, "UTF-8");
        // More than 8 GiB do not fit into the old header.
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.putArchiveEntry(entry(part.entryDirectory(), QemuUser.DIRECTORY_MODE, 0));
        tar.closeArchiveEntry();
        long size = Files.size(source);
        tar.putArchiveEntry(entry(part.entryName(), QemuUser.FILE_MODE, size));
        copy(source, size, tar);
        tar.closeArchiveEntry();
        tar.finish();
    }

    /** The build machine's user, times and modes do not show. */
    private static TarArchiveEntry entry(String name, int mode, long size) {
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setIds(QemuUser.ID, QemuUser.ID);
        entry.setNames("", "");
        entry.setModTime(FileTime.from(Instant.ofEpochSecond(Reproducible.time())));
        entry.setSize(size);
        return entry;
    }

    /** Always in pieces of one size, so that the packed bytes do not depend on how the file came to be read. */
    private static void copy(Path source, long size, OutputStream out) throws IOException {
        try (var in = Files.newInputStream(source)) {
            var piece = new byte[BUFFER];
            for (long left = size; left > 0; left -= BUFFER) {
                int wanted = (int) Math.min(BUFFER, left);
                if (in.readNBytes(piece, 0, wanted) < wanted) {
                    throw changed(source);
                }
                out.write(piece, 0, wanted);
            }
            if (in.read() >= 0) {
                throw changed(source);
            }
        }
    }

    private static HostFailure changed(Path source) {
        return new HostFailure(source + " changed its size while it was read; run again when nothing writes to it");
    }
}
