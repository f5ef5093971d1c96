package io.quinit.vm.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void oddNumberHasAMiddle() {
        assertThat(Median.of(List.of(9, 1, 5), Integer::doubleValue)).isEqualTo(5);
    }

    @Test
    void evenNumberHasAMeanOfTwo() {
        assertThat(Median.of(List.of(1, 100, 3, 5), Integer::doubleValue)).isEqualTo(4);
    }

    @Test
    void nothingHasNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.<Integer>of(), Integer::doubleValue));
    }
}
