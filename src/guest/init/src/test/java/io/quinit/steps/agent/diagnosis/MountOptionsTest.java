package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountOptionsTest {
    private static final String MOUNTINFO = """
            22 1 254:0 / / rw,relatime - ext4 /dev/vda rw,noexec
            23 22 0:5 / /tmp rw,nosuid shared:3 - tmpfs none rw
            24 22 0:6 / /tmp rw,nosuid,noexec shared:3 - tmpfs none rw
            25 24 0:7 / /tmp/exec rw - tmpfs none rw
            26 22 0:8 / /srv rw,noexecs - tmpfs none rw
            """;

    private final TestMachine kernel = new TestMachine();

    @ParameterizedTest(name = "{0}: noexec {1}")
    @CsvSource({
        "/bin/agent, false",
        "/tmp/agent, true",
        "/tmp/deep/agent, true",
        "/tmp/exec/agent, false",
        "/tmpfile, false",
        "/srv/agent, false"
    })
    void lastAndLongestMountPointCounts(String path, boolean noexec) {
        kernel.file("/proc/self/mountinfo", MOUNTINFO);

        assertThat(!new MountOptions(kernel).noexec(path).isEmpty()).isEqualTo(noexec);
    }

    @Test
    void withoutProcNothingIsKnown() {
        assertThat(new MountOptions(kernel).noexec("/bin/agent")).isEmpty();
    }

    /** A root that has no place for /proc shows its own. */
    @Test
    void deviceInItsPlaceIsNotRead() {
        kernel.blockDevice("/proc/self/mountinfo", MOUNTINFO.getBytes(StandardCharsets.US_ASCII));

        assertThat(new MountOptions(kernel).noexec("/tmp/agent")).isEmpty();
    }

    @Test
    void whatIsNoMountinfoIsNoReasonToFail() {
        kernel.file("/proc/self/mountinfo", "\n\n1 2 3\n 4 / noexec\n\0\0\0");
        assertThat(new MountOptions(kernel).noexec("/bin/agent")).isEmpty();

        kernel.fail("read /proc", Errno.EIO);
        assertThat(new MountOptions(kernel).noexec("/bin/agent")).isEmpty();
        assertThat(kernel.leftOpen()).isEmpty();
    }
}
