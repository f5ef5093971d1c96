package io.quinit.boot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.version.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootReportTest {
    private final TestMachine kernel = new TestMachine();
    private final BootReport report = new BootReport(kernel);

    @Test
    void readyBootIsOneStructure() throws JsonProcessingException {
        report.add(new StepReport("vfs", 1_000_000, 1_000_250, StepReport.Result.OK, null, List.of()));
        report.add(new StepReport(
                "ports",
                1_000_250,
                1_030_250,
                StepReport.Result.WARNED,
                "no port \"a\"",
                List.of(new StepReport.Wait("virtio ports a", 30_000, false))));

        assertThat(read(report.ready())).isEqualTo(new ObjectMapper().readTree("""
                {"schema": 1, "version": "%s", "kernel": "6.1.0-test", "outcome": "ready", "reason": null,
                 "clock": "boottime-us", "started": 1200000, "ended": 1200000,
                 "steps": [
                   {"id": "vfs", "start": 1000000, "end": 1000250, "result": "ok", "note": null, "waits": []},
                   {"id": "ports", "start": 1000250, "end": 1030250, "result": "warned", "note": "no port \\"a\\"",
                    "waits": [{"what": "virtio ports a", "us": 30000, "met": false}]}]}
                """.formatted(Version.TEXT)));
    }

    @Test
    void failedBootSaysWhy() throws JsonProcessingException {
        var read = read(report.failed("root: mount /dev/vda on /mnt (ext4, noatime): EINVAL", 3));

        assertThat(read.get("outcome").textValue()).isEqualTo("failed");
        assertThat(read.get("reason").textValue()).isEqualTo("root: mount /dev/vda on /mnt (ext4, noatime): EINVAL");
        assertThat(read.get("exit").intValue()).isEqualTo(3);
    }

    @Test
    void reportIsOneLine() {
        report.add(new StepReport("x", 0, 0, StepReport.Result.FAILED, "two\nlines", List.of()));

        assertThat(report.ready().lines()).hasSize(1);
    }

    @Test
    void kernelThatDoesNotSayItsNameHasAReportAllTheSame() throws JsonProcessingException {
        kernel.fail("uname", Errno.EFAULT);

        assertThat(read(report.failed("uname", 1)).get("kernel").isNull()).isTrue();
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
