package io.quinit.disks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtFeaturesTest {
    @Test
    void whatMke2fsMakesByDefaultIsKnown() {
        var features = new ExtFeatures(0x3c, 0x2c2, 0x46b);

        assertThat(features.unknownToRead(false)).isEmpty();
        assertThat(features.unknownToWrite()).isEmpty();
    }

    @Test
    void casefoldIsAMatterOfTheKernelsConfiguration() {
        var features = new ExtFeatures(0, 0x2_0042, 0);

        assertThat(features.unknownToRead(false)).containsExactly("casefold");
        assertThat(features.unknownToRead(true)).isEmpty();
    }

    @Test
    void bitsWithoutANameAreTold() {
        assertThat(new ExtFeatures(0, 0x8008_0042L, 0).unknownToRead(true)).containsExactly("0x80000", "0x80000000");
        assertThat(new ExtFeatures(0, 0, 0x4_0000).unknownToWrite()).containsExactly("0x40000");
    }
}
