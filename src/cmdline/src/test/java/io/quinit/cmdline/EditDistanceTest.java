package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
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
    void lettersAreCounted(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }

    @Property(tries = 500)
    void distanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertThat(EditDistance.between(one, other)).isEqualTo(EditDistance.between(other, one));
    }
}
