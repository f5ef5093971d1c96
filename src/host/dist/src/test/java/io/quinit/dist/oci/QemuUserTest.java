package io.quinit.dist.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QemuUserTest {
    @ParameterizedTest
    @CsvSource({
        "0400,107,107,true",
        "0044,107,107,false",
        "0040,0,107,true",
        "0404,0,107,false",
        "0004,0,0,true",
        "0440,0,0,false",
        "0111,107,107,false",
    })
    void firstClassThatFitsDecidesWhoReads(String mode, int user, int group, boolean reads) {
        assertThat(QemuUser.reads(entry(mode, user, group))).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource({
        "0100,107,0,true",
        "0011,107,107,false",
        "0010,0,107,true",
        "0101,0,107,false",
        "0001,0,0,true",
        "0666,0,0,false"
    })
    void firstClassThatFitsDecidesWhoSearches(String mode, int user, int group, boolean searches) {
        assertThat(QemuUser.searches(entry(mode, user, group))).isEqualTo(searches);
    }

    private static ImageEntry entry(String mode, int user, int group) {
        return new ImageEntry(ImageEntry.Kind.FILE, Integer.parseInt(mode, 8), user, group, 1, "", Optional.empty());
    }
}
