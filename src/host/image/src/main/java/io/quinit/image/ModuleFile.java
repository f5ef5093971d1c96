package io.quinit.image;

import com.github.luben.zstd.ZstdInputStream;
import io.quinit.modules.ModuleName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A module of a target image.
 *
 * @param name as {@link ModuleName} gives it
 * @param path relative to the kernel's module directory: {@code kernel/fs/erofs/erofs.ko.xz}
 */
public record ModuleFile(String name, String path) {
    /** In bytes. Debian's largest has 25 MiB; a forged one could unpack to more than there is memory. */
    private static final int LARGEST = 256 << 20;

    static ModuleFile of(String path) {
        return new ModuleFile(ModuleName.of(path), path);
    }

    public boolean isCompressed() {
        return !path.endsWith(".ko");
    }

    /** @param asked a path below the kernel's directory or below {@code kernel/}, whatever its compression */
    boolean isAt(String asked) {
        var plain = ModuleName.plainPath(path);
        var wanted = ModuleName.plainPath(asked);
        return plain.equals(wanted) || plain.endsWith("/" + wanted);
    }

    /** The module itself, from the file's content. */
    byte[] decompress(ByteBuffer content) throws IOException {
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        return decompress(bytes);
    }

    byte[] decompress(byte[] content) throws IOException {
        try (var plain = plain(new ByteArrayInputStream(content))) {
            var module = plain.readNBytes(LARGEST + 1);
            if (module.length > LARGEST) {
                throw new MalformedFileException("a module of more than %d MiB".formatted(LARGEST >> 20));
            }
            return module;
        }
    }

    private InputStream plain(InputStream content) throws IOException {
        return switch (path.substring(path.lastIndexOf('.'))) {
            case ".xz" -> new XZInputStream(content);
            case ".zst" -> new ZstdInputStream(content);
            case ".gz" -> new GZIPInputStream(content);
            default -> content;
        };
    }
}
