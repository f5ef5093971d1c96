package io.quinit.boot.action;

import static io.quinit.boot.action.Actions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.kernel.KernelException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WriteFileTest {
    private static final String SWAPPINESS = "/proc/sys/vm/swappiness";

    private final MachineFixture machine = new MachineFixture();

    @Test
    void valueIsWrittenIntoTheFile() {
        machine.run(write(SWAPPINESS, 180));

        assertThat(machine.kernel.content(SWAPPINESS)).startsWith("180");
        assertThat(machine.kernel.leftOpen()).isEmpty();
    }

    @Test
    void planSaysWhatIsWrittenWhere() {
        assertThat(write("/sys/power/state", "mem").describe()).isEqualTo("write mem to /sys/power/state");
        assertThat(write(SWAPPINESS, 180).describe()).isEqualTo("write 180 to " + SWAPPINESS);
        assertThat(write(SWAPPINESS, 180).changes()).containsExactly("write to " + SWAPPINESS);
    }

    /** For a value that depends on the machine: none is asked for a plan. */
    @Test
    void valueIsComputedOnlyWhenItIsWritten() {
        var computed = new AtomicInteger();
        var action = new WriteFile(
                SWAPPINESS, "one more each time", () -> Integer.toString(100 + computed.incrementAndGet()));

        assertThat(action.describe()).isEqualTo("write one more each time to " + SWAPPINESS);
        assertThat(computed).hasValue(0);

        machine.run(action);
        assertThat(machine.kernel.content(SWAPPINESS)).startsWith("101");
    }

    @Test
    void missingFileIsNotMade() {
        assertThatThrownBy(() -> machine.run(write("/proc/sys/vm/none", 1)))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("write \"1\" to /proc/sys/vm/none: ENOENT");
        assertThat(machine.kernel.status("/proc/sys/vm/none")).isEmpty();
    }
}
