package io.quinit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'22 1 0:21 / /proc rw,relatime - proc proc rw', true",
        "'22 1 0:21 / /proc rw,relatime shared:5 master:3 - proc none rw', true",
        "22 1 0:21 / /proc/sys rw - proc proc rw, false",
        "22 1 0:21 / /proc rw - procfs proc rw, false",
        "22 1 0:21 / /mnt rw - proc /proc rw, false",
        "22 1 0:21 /proc /mnt rw - proc proc rw, false",
        "22 1 0:21, false",
        "'', false"
    })
    void typeAndMountPointDecide(String line, boolean holds) {
        assertThat(MountTable.parse(line).holds("/proc", "proc")).isEqualTo(holds);
    }
}
