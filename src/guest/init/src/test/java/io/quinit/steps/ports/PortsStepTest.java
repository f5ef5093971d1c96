package io.quinit.steps.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.kernel.Errno;
import io.quinit.ports.PortsConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsStepTest {
    private static final String CLASS = "/sys/class/virtio-ports/";
    private static final String LINKS = "/dev/virtio-ports/";

    private final StepFixture rig = new StepFixture();

    @Test
    void portsAreLinkedByName() {
        port("vport1p1", "metrics\n");
        port("vport1p2", "agent");

        run();

        assertThat(rig.kernel.calls())
                .containsExactlyInAnyOrder(
                        "mkdir /dev/virtio-ports",
                        "symlink " + LINKS + "agent to ../vport1p2",
                        "symlink " + LINKS + "metrics to ../vport1p1");
        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void portCountsOnceItsNameCanBeRead() {
        rig.kernel.directory(CLASS + "vport1p1", 1);
        rig.kernel.after(Duration.ofMillis(4), () -> port("vport1p1", "agent"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(4));
        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport1p1");
    }

    @Test
    void withoutNamesPortsAreWaitedForAMoment() {
        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(63));
        assertThat(rig.kernel.calls()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void portThatNeverGetsANameIsSkipped() {
        rig.kernel.directory(CLASS + "vport1p1", 1);
        port("vport1p2", "\n");
        port("vport1p3", "agent");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(63));
        assertThat(rig.calls("symlink")).containsExactly(" " + LINKS + "agent to ../vport1p3");
    }

    @Test
    void consolesEntryHasNoNameAndIsNotWaitedFor() {
        rig.kernel.directory(CLASS + "vport0p0", 1);
        port("vport0p10", "agent");

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.calls("symlink")).hasSize(1);
    }

    @Test
    void namedPortsAreAllWaitedFor() {
        rig.line("init.ports=agent,metrics");
        port("vport1p1", "agent");
        rig.kernel.after(Duration.ofMillis(900), () -> port("vport1p2", "metrics"));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(900));
        assertThat(rig.calls("symlink")).hasSize(2);
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void nameThatIsTakenBySomethingElseIsTold() {
        port("vport1p1", "agent");
        rig.kernel.link(LINKS + "agent", "../vport9p9");

        run();

        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport9p9");
        assertThat(rig.warnings()).singleElement().asString().contains("EEXIST");
    }

    @Test
    void namedPortThatDoesNotComeIsToldBesideThoseThatAreThere() {
        rig.line("init.ports=agent,metrics");
        port("vport1p1", "agent");

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
        rig.line("init.ports=agent init.ports.wait=200ms");

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void nothingIsWaitedForWithoutAConsoleDevice() {
        rig.pci("0000:00:03.0", "0x1042").line("init.ports=agent");

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings())
                .containsExactly(
                        "no ports agent: this machine has no virtio console device; ports that are there: none");
    }

    @Test
    void machineWithoutConsoleDeviceAndWithoutNamesSaysNothing() {
        rig.pci("0000:00:03.0", "0x1042");

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../vda", "a/b", "/etc/passwd", "..", "."})
    void nameThatReachesOutOfTheFolderIsRefused(String name) {
        port("vport1p1", name);
        port("vport1p2", "agent");

        run();

        assertThat(rig.calls("symlink")).containsExactly(" " + LINKS + "agent to ../vport1p2");
        assertThat(rig.warnings()).singleElement().asString().contains("vport1p1", name, "not linked");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"...", "..a", "org.qemu.guest_agent.0", "with blank"})
    void plainNameIsLinked(String name) {
        port("vport1p1", name);

        run();

        assertThat(rig.kernel.content(LINKS + name)).isEqualTo("../vport1p1");
    }

    @Test
    void linkThatIsThereStays() {
        port("vport1p1", "agent");
        rig.kernel.link(LINKS + "agent", "../vport1p1");

        run();

        assertThat(rig.kernel.content(LINKS + "agent")).isEqualTo("../vport1p1");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void linkThatCannotBeMadeIsToldAndTheNextIsMade() {
        port("vport1p1", "agent");
        port("vport1p2", "metrics");
        rig.kernel.refuse("symlink " + LINKS + "agent", Errno.ENOSPC);

        run();

        assertThat(rig.warnings()).singleElement().asString().contains("agent", "ENOSPC");
        assertThat(rig.kernel.content(LINKS + "metrics")).isEqualTo("../vport1p2");
    }

    private void port(String entry, String name) {
        rig.kernel.file(CLASS + entry + "/name", name);
    }

    private void run() {
        rig.run(new PortsStep(rig.settings(PortsConfig.class), rig.devices()));
    }
}
