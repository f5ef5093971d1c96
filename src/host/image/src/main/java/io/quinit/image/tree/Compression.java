package io.quinit.image.tree;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.SingleXZInputStream;

/** How an image, or a part of one, is compressed: told by its first bytes. */
enum Compression {
    gzip("1f8b08"),
    xz("fd377a585a00"),
    zstd("28b52ffd"),
    /** The kernel's own kind: {@code lz4 -l}. */
    lz4Legacy("02214c18"),
    lz4("04224d18"),
    bzip2("425a68"),
    lzma("5d0000");

    /** For xz and lzma: {@code xz -9} needs 65 MiB; a forged header asks for 4 GiB. */
    static final int MEMORY_LIMIT_KIB = 100 << 10;

    private static final int MAX_MAGIC = 6;

    private final byte[] magic;

    Compression(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** What is compressed here; empty for what is not. */
    static Optional<Compression> at(RegionInput in) throws IOException {
        var start = in.peek(MAX_MAGIC);
        return Stream.of(values())
                .filter(kind -> start.length >= kind.magic.length
                        && Arrays.equals(kind.magic, 0, kind.magic.length, start, 0, kind.magic.length))
                .findFirst();
    }

    /** The content of one stream or frame. Once it was read to its end, {@code in} is at the first byte behind it. */
    InputStream open(RegionInput in) throws IOException {
        return switch (this) {
            case gzip -> new GzipCompressorInputStream(in);
            case xz -> new SingleXZInputStream(in, MEMORY_LIMIT_KIB);
            case zstd -> new ZstdInputStream(ZstdFrame.take(in));
            case lz4Legacy -> new LegacyLz4InputStream(in);
            case lz4 -> new FramedLZ4CompressorInputStream(in);
            case bzip2 -> new BZip2CompressorInputStream(in);
            case lzma -> new LZMAInputStream(in, MEMORY_LIMIT_KIB);
        };
    }
}
