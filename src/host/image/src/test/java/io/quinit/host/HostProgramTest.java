package io.quinit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostProgramTest {
    private static final HostProgram SHELL = new HostProgram("sh", "dash");

    @Test
    void missingProgramNamesItsPackage() {
        assertThatThrownBy(() -> new HostProgram("mkfs.nothing", "nothing-utils").path())
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("apt-get install nothing-utils");
    }

    @Test
    void outputComesAsLines() {
        assertThat(SHELL.run(Map.of("WORD", "b"), List.of("-c", "echo a; echo $WORD >&2")))
                .containsExactly("a", "b");
    }

    @Test
    void failureShowsStatusAndOutput() {
        assertThatThrownBy(() -> SHELL.run(Map.of(), List.of("-c", "echo broken; exit 3")))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("status 3")
                .hasMessageContaining("broken");
    }
}
