package io.quinit.superblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTest {
    private final Bytes bytes = new Bytes(new byte[] {1, 2, 3, 4, 5, 6, 7, (byte) 0x88});

    @Test
    void numbersAreLittleEndianAndUnsigned() {
        assertThat(bytes.u8(7)).isEqualTo(0x88);
        assertThat(bytes.u16(6)).isEqualTo(0x8807);
        assertThat(bytes.u32(4)).isEqualTo(0x88070605L);
        assertThat(bytes.u64(0)).isEqualTo(0x8807060504030201L);
    }

    @Test
    void bigEndianWhereSaid() {
        assertThat(bytes.bigU32(4)).isEqualTo(0x05060788L);
        assertThat(bytes.bigU64(0)).isEqualTo(0x0102030405060788L);
    }

    @Test
    void whatLiesBeyondTheEndIsZero() {
        assertThat(bytes.u8(8)).isZero();
        assertThat(bytes.u8(-1)).isZero();
        assertThat(bytes.u32(6)).isEqualTo(0x8807L);
        assertThat(bytes.u64(Integer.MAX_VALUE)).isZero();
        assertThat(bytes.text(100, 16)).isEmpty();
        assertThat(bytes.isZero(8, 16)).isTrue();
        assertThat(bytes.has(7, "\u0088\0")).isFalse();
    }

    @Test
    void magicIsThereWhereEachOfItsBytesIs() {
        assertThat(bytes.has(6, "\7\u0088")).isTrue();
        assertThat(bytes.has(0, "\1\2\3")).isTrue();
        assertThat(bytes.has(0, "\1\2\4")).isFalse();
        assertThat(bytes.has(0, "\2\2\3")).isFalse();
        assertThat(bytes.has(8, "\0")).isFalse();
    }

    @Test
    void zeroIsWhatHasNoOtherByte() {
        var one = new Bytes(new byte[] {1, 0, 0, 1});

        assertThat(one.isZero(1, 2)).isTrue();
        assertThat(one.isZero(0, 2)).isFalse();
        assertThat(one.isZero(1, 3)).isFalse();
        assertThat(one.isZero(4, 2)).isTrue();
        assertThat(one.length()).isEqualTo(4);
    }

    @Test
    void textEndsAtAZeroOrWhereItsFieldDoesAndLosesBlanks() {
        assertThat(text("root\0old", 0, 8)).isEqualTo("root");
        assertThat(text("rootfs", 0, 4)).isEqualTo("root");
        assertThat(text("ROOT       ", 0, 11)).isEqualTo("ROOT");
        assertThat(text("ro", 0, 16)).isEqualTo("ro");
        assertThat(text("oldroot", 3, 3)).isEqualTo("roo");
    }

    private static String text(String content, int at, int length) {
        return new Bytes(content.getBytes(StandardCharsets.ISO_8859_1)).text(at, length);
    }
}
