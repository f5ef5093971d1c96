package io.quinit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.StepFixture;
import io.quinit.boot.console.LogLevel;
import io.quinit.boot.report.BootReport;
import io.quinit.fake.machine.PortSpec;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOutputTest {
    private static final int DISK = 2;
    private static final int CONSOLE = 3;
    private static final int VSOCK = 19;
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
        ports(port("other"), port("r"));
        rig.line("init.report=port:r");

        ready(LogLevel.NORMAL);

        assertThat(line(rig.kernel.port("r")).path("outcome").asText()).isEqualTo("ready");
        assertThat(rig.kernel.port("other")).isEmpty();
        assertThat(rig.kernel.console()).containsExactly("[init] step: ready, sent to port:r");
        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void quietConsoleGetsNoWord() {
        ports(port("r"));
        rig.line("init.report=port:r");

        failed(LogLevel.QUIET);

        assertThat(rig.kernel.console()).isEmpty();
    }

    @Test
    void hostGetsALineByVsock() throws IOException {
        rig.line("init.report=vsock:4294967294");
        vsock();

        failed(LogLevel.NORMAL);

        var report = line(rig.kernel.vsock().getFirst());
        assertThat(report.path("outcome").asText()).isEqualTo("failed");
        assertThat(report.path("reason").asText()).isEqualTo("root: gone");
        assertThat(report.path("exit").asInt()).isEqualTo(3);
        assertThat(rig.kernel.console()).containsExactly("[init] report: failed, sent to vsock:4294967294");
        assertThat(rig.kernel.calls())
                .singleElement()
                .asString()
                .startsWith("send ")
                .endsWith(" bytes to vsock 2:4294967294");
    }

    @Test
    void bootThatIsReadyHasNoExitCode() throws IOException {
        rig.line("init.report=vsock:1");
        vsock();

        ready(LogLevel.NORMAL);

        assertThat(line(rig.kernel.vsock().getFirst()).has("exit")).isFalse();
    }

    @Test
    void portThatIsLateIsWaitedFor() {
        rig.line("init.report=port:r");
        ports(new PortSpec("r", TestMachine.SETTLING.plusMillis(900), true));

        ready(LogLevel.NORMAL);

        assertThat(rig.kernel.port("r")).contains("\"outcome\":\"ready\"");
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void portThatDoesNotComeIsToldBesideThoseThatAreThere() {
        ports(port("a"), port("b"));
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
        rig.line("init.report=port:r").kernel.attachDevice(CONSOLE);

        failed(LogLevel.QUIET);

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(250));
        assertThat(rig.kernel.console()).singleElement().asString().contains("within 250ms", "there: none");
    }

    @Test
    void nothingIsWaitedForWithoutAConsoleDevice() {
        rig.line("init.report=port:r").kernel.attachDevice(DISK);

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
        ports(port("r"));
        rig.line("init.report=port:r").kernel.fail(call, errno);

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith("ready, not sent to port:r: " + call)
                .contains(errno.toString(), told);
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void portThatNobodyReadsTakesNothing() {
        ports(new PortSpec("r", Duration.ZERO, false));
        rig.line("init.report=port:r");

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("EAGAIN", "nobody reads the port at the host: connect a reader");
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
        rig.line("init.report=vsock:1024").kernel.fail("send", errno);

        ready(LogLevel.QUIET);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith("ready, not sent to vsock:1024: send ")
                .contains(errno.toString(), told);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../vda", "a/b", "vport0p2"})
    void nameIsNeverAPath(String name) {
        ports(port(name), port("other"));
        rig.kernel.blockDevice("/dev/vda", new byte[0]);
        rig.line("init.report=port:" + name);

        ready(LogLevel.QUIET);

        assertThat(rig.kernel.port(name)).contains("\"outcome\":\"ready\"");
    }

    private void ports(PortSpec... ports) {
        rig.kernel.attachPorts(ports).settled();
    }

    private static PortSpec port(String name) {
        return new PortSpec(name, Duration.ZERO, true);
    }

    private void vsock() {
        rig.kernel
                .drivers("virtio_ring", "virtio", "virtio_pci", "vsock", "vmw_vsock_virtio_transport")
                .attachDevice(VSOCK);
    }

    private static JsonNode line(String text) throws IOException {
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
