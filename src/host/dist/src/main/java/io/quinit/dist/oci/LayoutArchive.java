package io.quinit.dist.oci;

import io.quinit.dist.Reproducible;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A layout as one tar file, as {@code podman load} and the transport {@code oci-archive:} take it. */
final class LayoutArchive {
    private LayoutArchive() {}

    static void write(Path layout, Path out) throws IOException {
        OutputFile.replace(out, file -> {
            try (var stream = Files.newOutputStream(file)) {
                write(layout, stream);
            }
        });
    }

    private static void write(Path layout, OutputStream out) throws IOException {
        var tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        for (var name : names(layout)) {
            var file = layout.resolve(name);
            var entry = new TarArchiveEntry(name);
            entry.setMode(0644);
            entry.setNames("", "");
            entry.setModTime(FileTime.from(Instant.ofEpochSecond(Reproducible.time())));
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            Files.copy(file, tar);
            tar.closeArchiveEntry();
        }
        tar.finish();
    }

    /** What tells what it is comes first. */
    private static List<String> names(Path layout) throws IOException {
        var names = new ArrayList<>(List.of(ImageLayout.MARK, ImageLayout.INDEX));
        LayoutPlace.list(layout.resolve(ImageLayout.BLOBS))
                .forEach(blob -> names.add(ImageLayout.BLOBS + "/" + blob.getFileName()));
        return names;
    }
}
