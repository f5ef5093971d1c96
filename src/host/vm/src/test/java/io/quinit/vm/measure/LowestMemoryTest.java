package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowestMemoryTest {
    @ParameterizedTest
    @CsvSource({"40,40", "41,48", "80,80", "98,104", "192,192"})
    void lowestStepThatBootsIsFound(int needed, int expected) throws Exception {
        assertThat(LowestMemory.search(mebibytes -> mebibytes >= needed)).isEqualTo(expected);
    }

    @Test
    void boundIsFoundInAFewBoots() throws Exception {
        List<Integer> tried = new ArrayList<>();
        LowestMemory.search(mebibytes -> {
            tried.add(mebibytes);
            return mebibytes >= 80;
        });
        assertThat(tried).hasSizeLessThanOrEqualTo(6).allMatch(mebibytes -> mebibytes % LowestMemory.STEP_MIB == 0);
    }

    @Test
    void initThatNeverBootsIsTold() {
        assertThatThrownBy(() -> LowestMemory.search(mebibytes -> false))
                .isInstanceOf(HostFailure.class)
                .hasMessage("does not boot with 192 MiB");
    }
}
