package io.quinit.dist.initramfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import io.quinit.host.HostFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {
    /** More than one LZ4 block of 8 MiB, and not a whole number of them. */
    private static final byte[] CONTENT = content((8 << 20) + 12345);

    private static byte[] content(int size) {
        var content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i / 1000 * 31 ^ i % 7);
        }
        return content;
    }

    private static byte[] pack(Compression compression) throws IOException {
        var packed = new ByteArrayOutputStream();
        // The fastest level: what the highest makes of it is the library's affair.
        try (var out = compression.pack(packed, compression == Compression.none ? 0 : 1)) {
            out.write(CONTENT, 0, 5_000_000);
            out.write(CONTENT[5_000_000]);
            out.write(CONTENT, 5_000_001, CONTENT.length - 5_000_001);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void unpackedContentIsTheSame(Compression compression) throws Exception {
        var packed = new ByteArrayInputStream(pack(compression));
        InputStream unpacked = switch (compression) {
            case none -> packed;
            case gzip -> new GZIPInputStream(packed);
            case zstd -> new ZstdInputStream(packed);
            case lz4 -> new ByteArrayInputStream(unpackLegacyLz4(packed.readAllBytes()));
        };
        assertThat(unpacked.readAllBytes()).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @EnumSource
    void sameContentSameBytes(Compression compression) throws Exception {
        assertThat(pack(compression)).isEqualTo(pack(compression));
    }

    /** As lib/decompress_unlz4.c of the kernel reads it. */
    private static byte[] unpackLegacyLz4(byte[] packed) {
        var in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt()).isEqualTo(0x184C2102);
        var out = new ByteArrayOutputStream();
        while (in.hasRemaining()) {
            var block = new byte[in.getInt()];
            in.get(block);
            out.writeBytes(LZ4Factory.safeInstance().safeDecompressor().decompress(block, 8 << 20));
        }
        return out.toByteArray();
    }

    @Test
    void levelOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Compression.zstd.level(23))
                .isInstanceOf(HostFailure.class)
                .hasMessage("compression level 23: zstd has 1 to 22");
        assertThatThrownBy(() -> Compression.gzip.level(0)).isInstanceOf(HostFailure.class);
        assertThatThrownBy(() -> Compression.none.level(1)).hasMessageContaining("none has none");
        assertThat(Compression.zstd.level(null)).isEqualTo(9);
        assertThat(Compression.none.level(null)).isZero();
    }
}
