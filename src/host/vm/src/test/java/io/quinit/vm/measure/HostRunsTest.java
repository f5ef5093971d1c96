package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRunsTest {
    @TempDir
    private Path directory;

    @Test
    void lineIsARun() {
        HostRuns runs = HostRuns.parse(List.of("15812345 28672", "4000000 11000"));
        assertThat(runs.milliseconds()).containsExactly(15.812, 4.0);
        assertThat(runs.peakKib()).containsExactly(28672.0, 11000.0);
    }

    @Test
    void processIsRunManyTimes() throws Exception {
        HostRuns runs = HostRuns.of(directory, Path.of("/bin/true"));
        assertThat(runs.milliseconds()).hasSizeGreaterThan(10).allMatch(time -> time > 0);
        assertThat(runs.peakKib()).hasSameSizeAs(runs.milliseconds()).allMatch(kib -> kib > 0);
    }

    @Test
    void failureOfTheProcessIsTold() {
        assertThatThrownBy(() -> HostRuns.of(directory, Path.of("/bin/false")))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("/bin/false ended with wait status 256, expected 0");
    }
}
