package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.kernel.Errno;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentStepTest {
    private static final String AGENT = "/usr/local/bin/guest-agent";

    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void machineWithASerialLine() {
        rig.kernel.attachTerminal("ttyS0");
    }

    @Test
    void agentGetsTheConsoleAndNothingElse() {
        rig.kernel.executable(AGENT);

        becomeAgent();

        assertThat(rig.kernel.calls())
                .endsWith(
                        "dup /dev/ttyS0 to 0",
                        "dup /dev/ttyS0 to 1",
                        "dup /dev/ttyS0 to 2",
                        "close descriptors from 3",
                        "chdir /",
                        "limit nofile to 1024:4096",
                        "exec " + AGENT);
        assertThat(rig.kernel.execution().arguments()).containsExactly(AGENT);
        assertThat(rig.kernel.execution().descriptors()).containsOnlyKeys(0, 1, 2);
        assertThat(rig.kernel.execution().environment())
                .contains("TERM=linux", "HOME=/root", "PATH=/usr/local/bin:/usr/bin:/bin");
    }

    @Test
    void limitThatCannotBeSetIsNoReasonToHaveNoAgent() {
        rig.kernel.executable(AGENT).fail("limit nofile", Errno.EPERM);

        becomeAgent();

        assertThat(rig.calls("exec")).hasSize(1);
        assertThat(rig.warnings()).singleElement().asString().contains("EPERM");
    }

    @Test
    void lineNamesTheAgentAndItsArguments() {
        rig.line("init.agent=/sbin/init \"init.agent.args=--name 'a b' -v\"")
                .kernel
                .executable("/sbin/init");

        becomeAgent();

        assertThat(rig.kernel.execution().path()).isEqualTo("/sbin/init");
        assertThat(rig.kernel.execution().arguments()).containsExactly("/sbin/init", "--name", "a b", "-v");
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({"/dev/ttyS0, /dev/console", "/dev/ttyS0 /dev/console, /dev/null"})
    void lastTerminalsStandIn(String dead, String terminal) {
        rig.kernel.executable(AGENT);
        var console = rig.console();
        console.choose();
        for (var path : dead.split(" ")) {
            rig.kernel.fail("open " + path, Errno.EIO);
        }
        var step = new AgentStep(rig.kernel, rig.settings(AgentConfig.class), console);

        assertThatThrownBy(() -> rig.run(step)).isInstanceOf(EndOfRun.class);

        assertThat(rig.calls("dup " + terminal)).containsExactly(" to 0", " to 1", " to 2");
    }

    @Test
    void machineWithoutAnyConsoleStartsTheAgentOnTheKernels() {
        rig.line("init.console=hvc7").kernel.executable(AGENT);

        becomeAgent();

        assertThat(rig.calls("dup /dev/console")).containsExactly(" to 0", " to 1", " to 2");
    }

    @Test
    void environmentIsReadWhileThereIsAProc() {
        rig.kernel.executable(AGENT);
        var step = new AgentStep(rig.kernel, rig.settings(AgentConfig.class), rig.console());
        rig.kernel.umountLazy("/proc");

        assertThatThrownBy(() -> rig.run(step)).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.execution().environment()).contains("TERM=linux");
    }

    @Test
    void commandLineSetsVariablesAboveTheContracts() {
        rig.line("init.agent.env.HOME=/home/a init.agent.env.EMPTY= \"init.agent.env.Mixed_Case=a b=c\"")
                .kernel
                .executable(AGENT);

        becomeAgent();

        assertThat(rig.kernel.execution().environment())
                .containsExactlyInAnyOrder(
                        "TERM=linux",
                        "PATH=/usr/local/bin:/usr/bin:/bin",
                        "HOME=/home/a",
                        "EMPTY=",
                        "Mixed_Case=a b=c");
    }

    @Test
    void valuesOfVariablesAreNeverShown() {
        rig.line("init.agent.env.TOKEN=hunter2 init.agent.cwd=/nowhere").kernel.fail("chdir /nowhere", Errno.ENOENT);

        var loggingActions = rig.actionRunner();

        assertThatThrownBy(() -> loggingActions.run(step(), rig.log()))
                .asString()
                .doesNotContain("hunter2");

        assertThat(rig.kernel.console()).asString().contains("set TOKEN").doesNotContain("hunter2");
    }

    @Test
    void folderThatIsNotThereIsToldWithItsProperty() {
        rig.line("init.agent.cwd=/work").kernel.executable(AGENT).fail("chdir /work", Errno.ENOENT);

        assertThatThrownBy(() -> rig.run(step()))
                .isInstanceOf(BootFailure.class)
                .hasMessage(
                        "chdir /work: ENOENT no such file or directory (init.agent.cwd names no folder of the root file"
                                + " system)");
        assertThat(rig.calls("exec")).isEmpty();
    }

    @Test
    void kernelThatCannotCloseIsTooOld() {
        rig.kernel.executable(AGENT).fail("close", Errno.ENOSYS);

        assertThatThrownBy(() -> rig.run(step()))
                .isInstanceOf(BootFailure.class)
                .hasMessageContainingAll("ENOSYS", "Linux 5.9");
    }

    @Test
    void agentWithoutATerminalIsWarnedOf() {
        rig.kernel.executable(AGENT);
        for (var path : List.of("/dev/hvc0", "/dev/ttyS0", "/dev/ttyAMA0", "/dev/console", "/dev/null")) {
            rig.kernel.fail("open " + path, Errno.ENXIO);
        }

        assertThatThrownBy(() -> rig.run(step())).isInstanceOf(EndOfRun.class);

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "no terminal opens, so that the agent's descriptors 0, 1 and 2 are what the init's were: open")
                .contains("/dev/console: ENXIO", "/dev/null: ENXIO");
    }

    @Test
    void refusedExecIsToldWithItsCause() {
        rig.kernel.file(AGENT, "").fail("exec", Errno.EACCES);

        assertThatThrownBy(() -> rig.run(step()))
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("agent"))
                .hasMessageStartingWith("exec " + AGENT)
                .hasMessageEndingWith(": EACCES permission denied (it is not executable (mode 0644): chmod 755)");
    }

    /** Whom a folder is closed to depends on who the agent is. */
    @Test
    void causeIsSoughtAsTheAgentsUser() {
        rig.line("init.agent.user=1000")
                .kernel
                .executable(AGENT)
                .owner("/usr", 0, 0, 0700)
                .fail("exec", Errno.EACCES);

        assertThatThrownBy(() -> rig.run(step())).hasMessageContaining("/usr is closed to user 1000:1000");
    }

    private void becomeAgent() {
        assertThatThrownBy(() -> rig.run(step())).isInstanceOf(EndOfRun.class);
    }

    private AgentStep step() {
        var console = rig.console();
        console.choose();
        return new AgentStep(rig.kernel, rig.settings(AgentConfig.class), console);
    }
}
