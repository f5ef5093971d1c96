package io.quinit.dist.oci;

import com.github.luben.zstd.ZstdInputStream;
import io.quinit.dist.oci.ImageEntry.Kind;
import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import io.quinit.host.Sha256;
import io.quinit.image.tree.Whiteout;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Lays a layer over an image. Content is only taken out where somebody wants to look into it. */
final class LayerReader {
    /** Of a file whose content is wanted: no initramfs is larger, and an image need not fill our disk. */
    private static final long LARGEST_CONTENT = 2L << 30;

    private final UnpackedImage image;
    private final Set<String> wanted;
    private final Path directory;
    private int files;

    /**
     * @param wanted paths of files whose content is taken out
     * @param directory where to
     */
    LayerReader(UnpackedImage image, Set<String> wanted, Path directory) {
        this.image = image;
        this.wanted = wanted;
        this.directory = directory;
    }

    /**
     * @param name for a message
     * @return digest of what the layer unpacks to
     */
    String read(InputStream blob, String mediaType, String name) throws IOException {
        var hash = new Sha256();
        try (var unpacked = hash.through(unpack(blob, mediaType, name))) {
            readTar(new TarArchiveInputStream(unpacked, "UTF-8"));
            // Behind the end mark is padding, which the digest counts in.
            unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalArgumentException failure) {
            throw new HostFailure(
                    "%s: the layer cannot be unpacked: %s".formatted(name, failure.getMessage()), failure);
        }
        return Descriptor.digestOf(hash.hex());
    }

    private static InputStream unpack(InputStream blob, String mediaType, String name) throws IOException {
        var in = new BufferedInputStream(blob);
        return switch (mediaType) {
            case MediaType.LAYER -> in;
            case MediaType.LAYER_GZIP, MediaType.DOCKER_LAYER_GZIP -> new GZIPInputStream(in);
            case MediaType.LAYER_ZSTD -> new ZstdInputStream(in);
            default ->
                throw new HostFailure("%s: a layer of the kind %s; expected %s, +gzip or +zstd"
                        .formatted(name, PrintableText.quoted(mediaType), MediaType.LAYER));
        };
    }

    private void readTar(TarArchiveInputStream tar) throws IOException {
        Map<String, ImageEntry> entries = new LinkedHashMap<>();
        for (var header = tar.getNextEntry(); header != null; header = tar.getNextEntry()) {
            var path = path(header.getName());
            var above = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            var hidden = Whiteout.hides(path);
            // What a layer hides is of the layers below it, wherever in the layer it says so.
            if (Whiteout.isOpaque(path)) {
                image.removeBelow(above);
            } else if (hidden.isPresent()) {
                image.remove(above + "/" + hidden.get());
            } else if (!path.isEmpty()) {
                entries.put(path, entry(path, header, tar));
            }
        }
        entries.forEach(image::put);
    }

    private static String path(String name) {
        List<String> components = new ArrayList<>();
        for (var component : name.split("/")) {
            if (component.equals("..")) {
                throw new HostFailure("entry %s leads out of the image".formatted(PrintableText.quoted(name)));
            }
            if (!component.isEmpty() && !component.equals(".")) {
                components.add("/" + component);
            }
        }
        return String.join("", components);
    }

    private ImageEntry entry(String path, TarArchiveEntry header, InputStream content) throws IOException {
        var kind = kind(header);
        var taken = kind == Kind.FILE && wanted.contains(path)
                ? Optional.of(takeOut(path, header, content))
                : Optional.<Path>empty();
        return new ImageEntry(
                kind,
                header.getMode() & 07777,
                header.getLongUserId(),
                header.getLongGroupId(),
                header.getRealSize(),
                kind == Kind.SYMBOLIC_LINK || kind == Kind.HARD_LINK ? header.getLinkName() : "",
                taken);
    }

    private static Kind kind(TarArchiveEntry header) {
        if (header.isDirectory()) {
            return Kind.DIRECTORY;
        }
        if (header.isSymbolicLink()) {
            return Kind.SYMBOLIC_LINK;
        }
        if (header.isLink()) {
            return Kind.HARD_LINK;
        }
        return header.isFIFO() || header.isCharacterDevice() || header.isBlockDevice() ? Kind.OTHER : Kind.FILE;
    }

    private Path takeOut(String path, TarArchiveEntry header, InputStream content) throws IOException {
        if (header.getRealSize() > LARGEST_CONTENT) {
            throw new HostFailure("%s has %d bytes; at most %d are looked into"
                    .formatted(path, header.getRealSize(), LARGEST_CONTENT));
        }
        var file = directory.resolve("content-" + files++);
        Files.copy(content, file);
        return file;
    }
}
