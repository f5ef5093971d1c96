package io.quinit.superblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedSizeTest {
    private static final int HAS_64_BITS = 0x80;
    private final ByteBuffer head = ByteBuffer.allocate(Format.HEAD).order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void extCountsBlocksOfItsOwnSize() {
        head.putInt(0x404, 1000).putInt(0x418, 2).putInt(0x550, 1);

        assertThat(of(Format.EXT)).isEqualTo(1000 * 4096L);
        assertThat(ClaimedSize.extBlockSize(new Bytes(head.array()))).isEqualTo(4096);
    }

    @Test
    void upperHalfOfTheBlocksOfExtCountsWhereAFeatureSaysSo() {
        head.putInt(0x404, 1000).putInt(0x550, 1).putInt(0x460, HAS_64_BITS | 0x2);

        assertThat(of(Format.EXT)).isEqualTo((1L << 32 | 1000) * 1024);
    }

    @Test
    void xfsIsBigEndian() {
        head.order(ByteOrder.BIG_ENDIAN).putInt(4, 4096).putLong(8, 77);

        assertThat(of(Format.XFS)).isEqualTo(77 * 4096L);
    }

    @Test
    void btrfsAndSquashfsSayBytes() {
        head.putLong(0x1_0070, 123_456).putLong(0x28, 654_321);

        assertThat(of(Format.BTRFS)).isEqualTo(123_456);
        assertThat(of(Format.SQUASHFS)).isEqualTo(654_321);
    }

    @ParameterizedTest(name = "{0} blocks of 2^{1}")
    @CsvSource({"10, 0, 10", "10, 12, 40960", "10, 16, 655360", "10, 17, 0", "10, 255, 0", "0, 12, 0"})
    void erofsSaysTheSizeOfItsBlocksAsAPowerOfTwo(int blocks, int shift, long size) {
        head.putInt(0x424, blocks).put(0x40c, (byte) shift);

        assertThat(of(Format.EROFS)).isEqualTo(size);
    }

    /** A disk that claims more than there can be was not cut short: it is no such file system. */
    @ParameterizedTest(name = "{0} blocks of {1} bytes")
    @CsvSource({"-1, 4096", "9223372036854775807, 4096", "4611686018427387904, 2", "9223372036854775807, 2"})
    void sizeThatNoDiskHasIsNone(long blocks, int blockSize) {
        head.order(ByteOrder.BIG_ENDIAN).putInt(4, blockSize).putLong(8, blocks);

        assertThat(of(Format.XFS)).isZero();
    }

    @Test
    void largestSizeIsTakenAsItIs() {
        head.putLong(0x28, Long.MAX_VALUE);

        assertThat(of(Format.SQUASHFS)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void otherFormatsDoNotSay() {
        head.putLong(0x28, 1).putInt(0x404, 1).putLong(8, 1).putInt(4, 1);

        assertThat(of(Format.F2FS)).isZero();
    }

    private long of(Format format) {
        return ClaimedSize.of(format, new Bytes(head.array()));
    }
}
