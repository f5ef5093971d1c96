package io.quinit.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KvmProbeTest {
    private static final int RESET_VECTOR = 0xfff0;

    /** Only a hang takes so long: a busy host takes seconds. */
    private static final int LIMIT_SECONDS = 300;

    @Test
    void resetVectorJumpsToTheCode() {
        byte[] firmware = KvmProbe.firmware();
        assertThat(firmware).hasSize(0x10000);
        assertThat(firmware[RESET_VECTOR] & 0xff).as("jmp near").isEqualTo(0xe9);
        int distance = (short) ((firmware[RESET_VECTOR + 1] & 0xff) | firmware[RESET_VECTOR + 2] << 8);
        int target = RESET_VECTOR + 3 + distance;
        assertThat(firmware[target] & 0xff).as("operand size prefix").isEqualTo(0x66);
        assertThat(firmware[target + 1] & 0xff).as("mov ecx").isEqualTo(0xb9);
    }

    @Test
    void firmwareEndsQemuWithTheExpectedStatus(@TempDir Path directory) throws IOException {
        assumeThat(Path.of("/usr/bin/qemu-system-x86_64"))
                .as("QEMU is installed")
                .exists();
        Path file = Files.write(directory.resolve("probe.bin"), KvmProbe.firmware());
        assertThat(KvmProbe.status(KvmProbe.command("tcg", file), LIMIT_SECONDS))
                .isEqualTo(KvmProbe.EXPECTED_STATUS);
    }
}
