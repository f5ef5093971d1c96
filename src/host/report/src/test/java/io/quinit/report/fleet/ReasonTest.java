package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root: no device /dev/vda within 5s; no disk is there at all       | root: no device /dev/vda within 5s
            root: mount /dev/vda on /mnt (ext4, noatime): EINVAL; it is blank | root: mount /dev/vda on /mnt (ext4, noatime): EINVAL
            agent: exec /no: ENOENT (there is no /no; / holds bin: add it)    | agent: exec /no: ENOENT
            kernel: System is deadlocked on memory                            | kernel: System is deadlocked on memory
            """)
    void reasonInShortSaysWhatFailedAndNotWhatToDo(String reason, String inShort) {
        assertThat(Reason.inShort(reason)).isEqualTo(inShort);
    }
}
