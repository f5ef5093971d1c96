package io.quinit.superblock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UuidsTest {
    private static final int AT = 3;

    @Test
    void uuidIsWrittenInTheOrderOfItsBytes() {
        assertThat(Uuids.uuid(numbered(), AT)).isEqualTo("01020304-0506-0708-090a-0b0c0d0e0ff0");
    }

    /** As blkid(8) writes PARTUUID. */
    @Test
    void firstThreeGroupsOfAGuidAreLittleEndian() {
        assertThat(Uuids.guid(numbered(), AT)).isEqualTo("04030201-0605-0807-090a-0b0c0d0e0ff0");
    }

    @Test
    void onlyZerosAreNone() {
        assertThat(Uuids.uuid(new Bytes(new byte[32]), AT)).isEmpty();
        assertThat(Uuids.guid(new Bytes(new byte[0]), AT)).isEmpty();
        assertThat(Uuids.serial(new Bytes(new byte[32]), AT)).isEmpty();
    }

    @Test
    void oneByteIsEnough() {
        var last = new byte[AT + 16];
        last[AT + 15] = 1;

        assertThat(Uuids.uuid(new Bytes(last), AT)).isEqualTo("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void serialNumberOfAFatIsInUpperCase() {
        assertThat(Uuids.serial(new Bytes(new byte[] {0x0a, (byte) 0xfb, 0x67, (byte) 0xc5}), 0))
                .isEqualTo("C567-FB0A");
    }

    @Test
    void hexHasAsManyDigitsAsAskedFor() {
        assertThat(Uuids.hex(0x1_00ab_cdefL, 8)).isEqualTo("00abcdef");
        assertThat(Uuids.hex(0x5, 2)).isEqualTo("05");
        assertThat(Uuids.hex(-1, 16)).isEqualTo("ffffffffffffffff");
    }

    private static Bytes numbered() {
        var bytes = new byte[AT + 16];
        for (var i = 0; i < 15; i++) {
            bytes[AT + i] = (byte) (i + 1);
        }
        bytes[AT + 15] = (byte) 0xf0;
        return new Bytes(bytes);
    }
}
