package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostCpuTest {
    @Test
    void nameIsTheFirstProcessors() {
        assertThat(HostCpu.parse("processor\t: 0\nmodel name\t: Fast CPU @ 3 GHz\nmodel name\t: other\n"))
                .isEqualTo("Fast CPU @ 3 GHz");
    }

    @Test
    void processorWithoutNameIsUnknown() {
        assertThat(HostCpu.parse("processor\t: 0\n")).isEqualTo("unknown");
    }
}
