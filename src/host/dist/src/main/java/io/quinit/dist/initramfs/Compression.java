package io.quinit.dist.initramfs;

import com.github.luben.zstd.ZstdOutputStream;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** How an initramfs is packed. The kernel has to be built with CONFIG_RD_ZSTD, CONFIG_RD_LZ4 or CONFIG_RD_GZIP; Debian's have all. */
public enum Compression {
    none(0, 0),
    lz4(9, 17),
    gzip(9, 9),
    /** Level 19 packs an executable 12 % smaller than 9, takes ten times as long, and unpacks no faster. */
    zstd(9, 22);

    /**
     * The kernel takes a window's size of memory while it unpacks, beside packed and unpacked bytes: 512 KiB in place of level 9's
     * 4 MiB let a machine boot with 4 MiB less (100 for 104 MiB), for 1 % more packed bytes.
     */
    private static final int ZSTD_WINDOW_LOG = 19;

    private final int usualLevel;
    private final int highestLevel;

    Compression(int usualLevel, int highestLevel) {
        this.usualLevel = usualLevel;
        this.highestLevel = highestLevel;
    }

    /** The level that was asked for, or else the usual one; @throws HostFailure when there is no such level. */
    public int level(Integer asked) {
        if (asked == null) {
            return usualLevel;
        }
        if (asked < Math.min(1, highestLevel) || asked > highestLevel) {
            throw new HostFailure("compression level %d: %s has %s"
                    .formatted(asked, this, highestLevel == 0 ? "none" : "1 to " + highestLevel));
        }
        return asked;
    }

    /** Packs an archive that is not packed, at the usual level. */
    public void packFile(Path archive, Path packed) throws IOException {
        try (var out = pack(Files.newOutputStream(packed), usualLevel)) {
            Files.copy(archive, out);
        }
    }

    /** A stream that packs into {@code out}; closing it closes that. */
    OutputStream pack(OutputStream out, int level) throws IOException {
        return switch (this) {
            case none -> out;
            case lz4 -> new LegacyLz4OutputStream(out, level);
            case gzip -> new LeveledGzip(out, level);
            // On one thread: how the work is cut up between several shows in the bytes.
            case zstd -> new ZstdOutputStream(out, level).setWorkers(0).setLong(ZSTD_WINDOW_LOG);
        };
    }

    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
