package io.quinit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.StepFixture;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.report.BootReport;
import io.quinit.kernel.Errno;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOutputTest {
    private static final Duration LATE = Duration.ofSeconds(5);

    private final StepFixture rig = new StepFixture();

    @Test
    void consoleGetsALine() {
        ready(LogLevel.QUIET);
        failed(LogLevel.QUIET);

        assertThat(rig.kernel.console())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("[init] report: {"));
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void offIsNowhere() {
        rig.line("init.report=off");

        ready(LogLevel.DEBUG);
        failed(LogLevel.DEBUG);

        assertThat(rig.kernel.console()).isEmpty();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void portGetsALineAndTheConsoleAWord() throws IOException {
        port("vport1p1", "other\n");
        port("vport1p2", "r\n");
        rig.line("init.report=port:r");

        ready(LogLevel.NORMAL);

        assertThat(lineIn("/dev/vport1p2").path("outcome").asText()).isEqualTo("ready");
        assertThat(rig.kernel.content("/dev/vport1p1")).isEmpty();
        assertThat(rig.kernel.console()).containsExactly("[init] step: ready, sent to port:r");
        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void quietConsoleGetsNoWord() {
        port("vport1p2", "r");
        rig.line("init.report=port:r");

        failed(LogLevel.QUIET);

        assertThat(rig.kernel.console()).isEmpty();
    }

    @Test
    void hostGetsALineByVsock() throws IOException {
        rig.line("init.report=vsock:4294967294");

        failed(LogLevel.NORMAL);

        var report = lineIn("vsock 2:4294967294");
        assertThat(report.path("outcome").asText()).isEqualTo("failed");
        assertThat(report.path("reason").asText()).isEqualTo("root: gone");
        assertThat(report.path("exit").asInt()).isEqualTo(3);
        assertThat(rig.kernel.console()).containsExactly("[init] report: failed, sent to vsock:4294967294");
    }

    @Test
    void bootThatIsReadyHasNoExitCode() throws IOException {
        rig.line("init.report=vsock:1");

        ready(LogLevel.NORMAL);

        assertThat(lineIn("vsock 2:1").has("exit")).isFalse();
    }

    @Test
    void portThatIsLateIsWaitedFor() {
        rig.line("init.report=port:r").kernel.after(Duration.ofMillis(900), () -> port("vport1p1", "r"));

        ready(LogLevel.NORMAL);

        assertThat(rig.kernel.content("/dev/vport1p1")).contains("\"outcome\":\"ready\"");
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void portThatDoesNotComeIsToldBesideThoseThatAreThere() {
        port("vport1p1", "a");
        port("vport1p2", "b");
        rig.line("init.report=port:r");

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .containsExactly(
                        "ready, not sent to port:r: the port did not come within 5000ms; give the machine a port"
                                + " of that name, ports that are there: a, b");
        assertThat(rig.kernel.waited()).isEqualTo(LATE);
    }

    @Test
    void bootThatFailsWaitsNoLongerThanAMoment() {
        rig.line("init.report=port:r");

        failed(LogLevel.QUIET);

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(250));
        assertThat(rig.kernel.console()).singleElement().asString().contains("within 250ms", "there: none");
    }

    @Test
    void nothingIsWaitedForWithoutAConsoleDevice() {
        rig.pci("0000:00:03.0", "0x1042").line("init.report=port:r");

        ready(LogLevel.QUIET);

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).singleElement().asString().contains("no virtio console device");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "EAGAIN, write 1, nobody reads the port at the host: connect a reader",
        "EBUSY, open /dev/vport, somebody else has the port open: give the report one of its own",
        "ENODEV, write 1, ENODEV no such device"
    })
    void portThatTakesNothingIsToldWithWhatToDo(Errno errno, String call, String told) {
        port("vport1p1", "r");
        rig.line("init.report=port:r").kernel.refuse(call, errno);

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith("ready, not sent to port:r: " + call)
                .contains(errno.toString(), told);
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EAFNOSUPPORT, 'needs a vsock device, the initramfs vmw_vsock'",
        "ENODEV, give it one",
        "ECONNREFUSED, start the listener before the machine",
        "ECONNRESET, start the listener before the machine",
        "ETIMEDOUT, the host does not answer",
        "EAGAIN, the listener at the host does not read",
        "EPERM, EPERM"
    })
    void hostThatTakesNothingIsToldWithWhatToDo(Errno errno, String told) {
        rig.line("init.report=vsock:1024").kernel.refuse("send", errno);

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith("ready, not sent to vsock:1024: send ")
                .contains(errno.toString(), told);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../vda", "a/b", "vport1p2"})
    void nameIsNeverAPath(String name) {
        port("vport1p1", name);
        rig.kernel.disk("/dev/vda").terminal("/dev/vport1p2");
        rig.line("init.report=port:" + name);

        ready(LogLevel.QUIET);

        assertThat(rig.kernel.content("/dev/vport1p1")).contains("\"outcome\":\"ready\"");
    }

    private void port(String entry, String name) {
        rig.kernel.file("/sys/class/virtio-ports/" + entry + "/name", name).terminal("/dev/" + entry);
    }

    private JsonNode lineIn(String path) throws IOException {
        var text = rig.kernel.content(path);
        assertThat(text).endsWith("}\n");
        assertThat(text.lines()).hasSize(1);
        return new ObjectMapper().readTree(text);
    }

    private void ready(LogLevel level) {
        rig.reportOutput(new BootReport(rig.kernel), level).ready(LATE, rig.log(level));
    }

    private void failed(LogLevel level) {
        rig.reportOutput(new BootReport(rig.kernel), level).failed("root: gone", 3);
    }
}
