package io.quinit.steps.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.step.PlannedWait;
import io.quinit.fake.machine.PortSpec;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.ports.PortsConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsStepTest {
    private static final String CLASS = "/sys/class/virtio-ports/";
    private static final String LINKS = "/dev/virtio-ports/";

    private static final int DISK = 2;
    private static final int CONSOLE = 3;

    private final StepFixture rig = new StepFixture();

    @Test
    void portsAreLinkedByName() {
        ports(port("metrics"), port("agent"));

        run();

        assertThat(rig.kernel.calls())
                .containsExactlyInAnyOrder(
                        "mkdir /dev/virtio-ports",
                        "symlink " + LINKS + "agent to ../vport0p2",
                        "symlink " + LINKS + "metrics to ../vport0p1");
        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void portCountsOnceItsNameCanBeRead() {
        ports(late("agent", Duration.ofMillis(4)));
        assertThat(rig.kernel.status(CLASS + "vport0p1")).isPresent();

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(4));
        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport0p1");
    }

    @Test
    void withoutNamesPortsAreWaitedForAMoment() {
        rig.kernel.attachDevice(CONSOLE);

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(63));
        assertThat(rig.kernel.calls()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void portThatNeverGetsANameIsSkipped() {
        ports(late("never", Duration.ofHours(1)), port("agent"));
        rig.kernel.file(CLASS + "vport0p3/name", "\n");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(63));
        assertThat(rig.calls("symlink")).containsExactly(" " + LINKS + "agent to ../vport0p2");
    }

    @Test
    void consolesEntryHasNoNameAndIsNotWaitedFor() {
        rig.kernel.attachDevice(CONSOLE).directory(CLASS + "vport0p0").file(CLASS + "vport0p10/name", "agent\n");

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.calls("symlink")).hasSize(1);
    }

    @Test
    void namedPortsAreAllWaitedFor() {
        rig.line("init.ports=agent,metrics");
        ports(port("agent"), late("metrics", Duration.ofMillis(900)));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(900));
        assertThat(rig.calls("symlink")).hasSize(2);
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void nameThatIsTakenBySomethingElseIsTold() {
        ports(port("agent"));
        rig.kernel.link(LINKS + "agent", "../vport9p9");

        run();

        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport9p9");
        assertThat(rig.warnings()).singleElement().asString().contains("EEXIST");
    }

    @Test
    void fileInTheLinksPlaceIsToldAndStays() {
        ports(port("agent"));
        rig.kernel.file(LINKS + "agent", "file");

        run();

        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("file");
        assertThat(rig.warnings()).singleElement().asString().contains("EEXIST");
    }

    @Test
    void planSaysWhichPortsAreWaitedForAndHowLong() {
        var links = "link each port that has a plain name in /dev/virtio-ports";

        assertThat(rig.plan(step()).actions())
                .containsExactly(
                        "wait for virtio ports, 63ms at most, where the machine has a virtio console device", links);

        rig.line("init.ports=agent,metrics");
        assertThat(rig.plan(step()).actions())
                .containsExactly(
                        "wait for virtio ports agent, metrics, 5s at most, where the machine has a virtio console device",
                        links);
        assertThat(rig.plan(step()).waits()).extracting(PlannedWait::limit).containsExactly(Duration.ofSeconds(5));
    }

    /** In the report too. */
    @Test
    void debugLineAndReportNameTheWait() {
        rig.line("init.ports=agent");
        ports(port("other"));
        var log = rig.log();
        rig.actionRunner().run(step(), log);

        assertThat(log.waits()).extracting(StepReport.Wait::what).containsExactly("virtio ports agent");
    }

    @Test
    void namedPortThatDoesNotComeIsToldBesideThoseThatAreThere() {
        rig.line("init.ports=agent,metrics");
        ports(port("agent"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofSeconds(5));
        assertThat(rig.warnings())
                .containsExactly("no ports metrics: they did not come within 5000ms; ports that are there: agent");
        assertThat(rig.calls("symlink"))
                .as("what is there is linked all the same")
                .hasSize(1);
    }

    @Test
    void lineSetsTheLimit() {
        rig.line("init.ports=agent init.ports.wait=200ms").kernel.attachDevice(CONSOLE);

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void nothingIsWaitedForWithoutAConsoleDevice() {
        rig.line("init.ports=agent").kernel.attachDevice(DISK);

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings())
                .containsExactly(
                        "no ports agent: this machine has no virtio console device; ports that are there: none");
    }

    @Test
    void machineWithoutConsoleDeviceAndWithoutNamesSaysNothing() {
        rig.kernel.attachDevice(DISK);

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../vda", "a/b", "/etc/passwd", "..", "."})
    void nameThatReachesOutOfTheFolderIsRefused(String name) {
        ports(port(name), port("agent"));

        run();

        assertThat(rig.calls("symlink")).containsExactly(" " + LINKS + "agent to ../vport0p2");
        assertThat(rig.warnings()).singleElement().asString().contains("vport0p1", name, "not linked");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"...", "..a", "org.qemu.guest_agent.0", "with blank"})
    void plainNameIsLinked(String name) {
        ports(port(name));

        run();

        assertThat(rig.kernel.content(LINKS + name)).isEqualTo("../vport0p1");
    }

    @Test
    void linkThatIsThereStays() {
        ports(port("agent"));
        rig.kernel.link(LINKS + "agent", "../vport0p1");

        run();

        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport0p1");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void linkThatCannotBeMadeIsToldAndTheNextIsMade() {
        ports(port("agent"), port("metrics"));
        rig.kernel.fail("symlink " + LINKS + "agent", Errno.ENOSPC);

        run();

        assertThat(rig.warnings()).singleElement().asString().contains("agent", "ENOSPC");
        assertThat(rig.kernel.content(LINKS + "metrics")).isEqualTo("../vport0p2");
    }

    private void ports(PortSpec... ports) {
        rig.kernel.attachPorts(ports).settled();
    }

    private static PortSpec port(String name) {
        return new PortSpec(name, Duration.ZERO, true);
    }

    /** @param after once the test begins */
    private static PortSpec late(String name, Duration after) {
        return new PortSpec(name, TestMachine.SETTLING.plus(after), true);
    }

    private void run() {
        rig.run(step());
    }

    private PortsStep step() {
        return new PortsStep(rig.settings(PortsConfig.class), rig.devices());
    }
}
