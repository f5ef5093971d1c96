package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "root, root, 0",
        "root, rot, 1",
        "root, roott, 1",
        "root, boot, 1",
        "roothash, roothsah, 1",
        "root, tort, 2",
        "'', abc, 3",
        "abc, '', 3",
        "ports, root, 3"
    })
    void lettersAreCountedTheSameBothWays(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
        assertThat(EditDistance.between(other, one)).isEqualTo(distance);
    }
}
