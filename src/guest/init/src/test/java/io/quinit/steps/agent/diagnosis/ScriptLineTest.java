package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh",
                "#!/bin/sh\n",
                "#! \t/bin/sh\necho",
                "#!/bin/sh -e\n",
                "#!/bin/sh\t-e\n",
                "#!/bin/sh -e\r\n",
                "#!/bin/sh\0garbage"
            })
    void interpreterEndsAtABlank(String head) {
        assertThat(ScriptLine.of(head)).isEqualTo(new ScriptLine("/bin/sh", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!", "#!\n/bin/sh", "#!   \n", "#!\r\n"})
    void lineMayNameNone(String head) {
        assertThat(ScriptLine.of(head).fault()).contains("names no interpreter");
    }

    @Test
    void relativePathIsNone() {
        assertThat(ScriptLine.of("#!sh\n").fault()).contains("interpreter sh is no absolute path");
    }

    @Test
    void lineThatIsTooLongIsToldSo() {
        assertThat(ScriptLine.of("#!/" + "a".repeat(252) + "\n").fault()).isEmpty();
        assertThat(ScriptLine.of("#!/" + "a".repeat(253) + "\n").fault()).contains("256 bytes");
        assertThat(ScriptLine.of("#!/" + "a".repeat(509)).fault()).contains("256 bytes");
    }
}
