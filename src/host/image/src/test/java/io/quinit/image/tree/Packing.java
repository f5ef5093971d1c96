package io.quinit.image.tree;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Compresses in every way that is understood. */
final class Packing {
    private Packing() {}

    private interface Packer {
        OutputStream into(OutputStream out) throws IOException;
    }

    static byte[] pack(Compression kind, byte[] content) throws IOException {
        return switch (kind) {
            case gzip -> pack(GZIPOutputStream::new, content);
            case xz -> pack(out -> new XZOutputStream(out, new LZMA2Options(0)), content);
            case zstd -> pack(out -> new ZstdOutputStream(out).setChecksum(true), content);
            case lz4Legacy -> legacyLz4(content);
            case lz4 -> pack(FramedLZ4CompressorOutputStream::new, content);
            case bzip2 -> pack(BZip2CompressorOutputStream::new, content);
            case lzma -> pack(out -> new LZMAOutputStream(out, new LZMA2Options(), -1), content);
        };
    }

    private static byte[] pack(Packer packer, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = packer.into(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** An xz stream of blocks of so many bytes, as {@code xz --block-size} makes it. */
    static byte[] xzInBlocks(byte[] content, int blockSize) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new XZOutputStream(packed, new LZMA2Options(0))) {
            for (int at = 0; at < content.length; at += blockSize) {
                out.write(content, at, Math.min(blockSize, content.length - at));
                out.endBlock();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] legacyLz4(byte[] content) throws IOException {
        var block = pack(BlockLZ4CompressorOutputStream::new, content);
        return ByteBuffer.allocate(8 + block.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x184C2102)
                .putInt(block.length)
                .put(block)
                .array();
    }
}
