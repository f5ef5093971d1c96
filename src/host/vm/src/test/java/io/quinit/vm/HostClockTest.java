package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostClockTest {

    @Test
    void firstProcessorsClockCounts() {
        assertThat(HostClock.parse("processor\t: 0\ncpu MHz\t\t: 2299.998\nprocessor\t: 1\ncpu MHz\t\t: 800.000\n"))
                .isEqualTo(2_299_998);
    }

    @Test
    void instructionClockTicksOnceANanosecond() {
        assertThat(HostClock.khz(Accelerator.INSTRUCTION_CLOCK)).isEqualTo(1_000_000);
    }
}
