package io.quinit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.Rig;
import io.quinit.boot.BootFailure;
import io.quinit.fake.EndOfProcess;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentStepTest {
    private static final String AGENT = "/usr/local/bin/guest-agent";

    private final Rig rig = new Rig();

    @BeforeEach
    void machineWithASerialLine() {
        rig.kernel.terminal("/dev/ttyS0").terminal("/dev/console").terminal("/dev/null");
    }

    @Test
    void agentGetsTheConsoleAndNothingElse() {
        rig.kernel.executable(AGENT).file("/proc/self/environ", "TERM=linux\0HOME=/\0");

        becomeAgent();

        assertThat(rig.kernel.calls())
                .endsWith(
                        "dup /dev/ttyS0 to 0",
                        "dup /dev/ttyS0 to 1",
                        "dup /dev/ttyS0 to 2",
                        "limit open files to 1024",
                        "close descriptors from 3",
                        exec("[" + AGENT + "]"));
        assertThat(rig.calls("exec"))
                .singleElement()
                .asString()
                .contains("TERM=linux", "HOME=/root", "PATH=/usr/local/bin:/usr/bin:/bin");
    }

    @Test
    void limitThatCannotBeSetIsNoReasonToHaveNoAgent() {
        rig.kernel.refuse("limit open files", Errno.EPERM);

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

        assertThat(rig.calls("exec"))
                .singleElement()
                .asString()
                .startsWith(" /sbin/init [/sbin/init, --name, a b, -v]");
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({"/dev/ttyS0, /dev/console", "/dev/ttyS0 /dev/console, /dev/null"})
    void lastTerminalsStandIn(String dead, String terminal) {
        rig.kernel.executable(AGENT);
        var console = rig.console();
        console.choose();
        for (var path : dead.split(" ")) {
            rig.kernel.refuse("open " + path, Errno.EIO);
        }
        var step = new AgentStep(rig.kernel, rig.settings(AgentConfig.class), console);

        assertThatThrownBy(() -> step.run(rig.log())).isInstanceOf(EndOfProcess.class);

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
        rig.kernel.executable(AGENT).file("/proc/self/environ", "TERM=linux\0");
        var step = new AgentStep(rig.kernel, rig.settings(AgentConfig.class), rig.console());
        rig.kernel.refuse("open /proc", Errno.ENOENT);

        assertThatThrownBy(() -> step.run(rig.log())).isInstanceOf(EndOfProcess.class);

        assertThat(rig.calls("exec")).singleElement().asString().contains("TERM=linux");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ENOENT, its interpreter or loader is not",
        "ENOEXEC, another architecture",
        "EACCES, a folder on its path is closed"
    })
    void refusalOfAnExecutableIsToldWithWhatItMeans(Errno errno, String meaning) {
        rig.kernel.executable(AGENT).refuse("exec", errno);

        assertRefused(errno, meaning);
    }

    @Test
    void absentAgentIsNamedWithTheWayOut() {
        rig.kernel.refuse("exec", Errno.ENOENT);

        assertRefused(Errno.ENOENT, "name it by init.agent");
    }

    @Test
    void fileThatIsNotExecutableIsToldSo() {
        rig.kernel.file(AGENT, "").refuse("exec", Errno.EACCES);

        assertRefused(Errno.EACCES, "chmod 755");
    }

    @Test
    void directoryInTheAgentsPlaceIsToldSo() {
        rig.kernel.directory(AGENT, 1).refuse("exec", Errno.EACCES);

        assertRefused(Errno.EACCES, "it is a directory");
    }

    private void assertRefused(Errno errno, String meaning) {
        assertThatThrownBy(() -> step().run(rig.log()))
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("agent"))
                .hasMessageContainingAll(AGENT, errno.toString(), meaning);
    }

    private void becomeAgent() {
        assertThatThrownBy(() -> step().run(rig.log())).isInstanceOf(EndOfProcess.class);
    }

    private AgentStep step() {
        var console = rig.console();
        console.choose();
        return new AgentStep(rig.kernel, rig.settings(AgentConfig.class), console);
    }

    private String exec(String arguments) {
        return rig.kernel.calls().stream()
                .filter(call -> call.startsWith("exec " + AGENT + " " + arguments))
                .findFirst()
                .orElse("exec " + AGENT + " " + arguments);
    }
}
