package io.quinit.steps.agent.diagnosis;

import static io.quinit.steps.agent.diagnosis.ProgramBuilder.X86_64;
import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.UserId;
import io.quinit.kernel.Errno;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a file by its place, its type and its mode, and by the errno. */
class ExecDiagnosisTest {
    private final MachineWithAgent machine = new MachineWithAgent();

    @Test
    void absentFileIsNamedWithWhatIsThereInstead() {
        machine.kernel.file("/usr/local/bin/agentd", "").file("/usr/local/bin/guest-agnt", "");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(
                        " (there is no /usr/local/bin/guest-agent; /usr/local/bin holds guest-agnt, agentd: put the agent"
                                + " there, or name it by init.agent)");
    }

    @Test
    void firstPartThatIsMissingIsNamed() {
        machine.kernel.directory("/usr/local");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .startsWith(" (there is no /usr/local/bin; /usr/local is empty: put the agent there,");
    }

    @Test
    void danglingLinkNamesItsTarget() {
        machine.kernel.link(MachineWithAgent.PATH, "../lib/agent/run").directory("/usr/local/lib");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .startsWith(" (there is no /usr/local/lib/agent; /usr/local/bin/guest-agent is a symbolic link to"
                        + " ../lib/agent/run; /usr/local/lib is empty: put");
    }

    @Test
    void loopOfLinksEnds() {
        machine.kernel.link(MachineWithAgent.PATH, "/usr/b").link("/usr/b", MachineWithAgent.PATH);

        assertThat(machine.diagnosis(Errno.ELOOP))
                .startsWith(" (its symbolic links go round in a loop; ")
                .contains(MachineWithAgent.PATH);
    }

    @Test
    void fileInPlaceOfAFolderIsNamed() {
        machine.kernel.file("/usr/local", "");

        assertThat(machine.diagnosis(Errno.ENOTDIR))
                .isEqualTo(" (/usr/local is a file, no folder: put a folder there)");
    }

    @Test
    void folderIsNoProgram() {
        machine.kernel.directory(MachineWithAgent.PATH);

        assertThat(machine.diagnosis(Errno.EACCES)).isEqualTo(" (it is a folder, no program: name one by init.agent)");
    }

    /** Opening one would wait for its other end. */
    @Test
    void fifoIsNotOpened() {
        machine.kernel.fifo(MachineWithAgent.PATH).fail("open", Errno.EIO);

        assertThat(machine.diagnosis(Errno.EACCES)).isEqualTo(" (it is a FIFO, no program: name one by init.agent)");
    }

    @Test
    void deviceIsNoProgram() {
        machine.kernel.blockDevice(MachineWithAgent.PATH, new byte[0]);

        assertThat(machine.diagnosis(Errno.EACCES))
                .isEqualTo(" (it is a block device, no program: name one by init.agent)");
    }

    @Test
    void modeIsShownOfWhatIsNotExecutable() {
        machine.kernel.file(MachineWithAgent.PATH, "#!/bin/sh\n");

        assertThat(machine.diagnosis(Errno.EACCES)).isEqualTo(" (it is not executable (mode 0644): chmod 755)");
    }

    @Test
    void folderThatIsClosedToTheUserIsNamed() {
        machine.program(ProgramBuilder.of(X86_64).bytes()).owner("/usr/local", 0, 0, 0700);
        machine.permissions = Permissions.of(Optional.of(new UserId(1000, 1000)), Optional.empty());

        assertThat(machine.diagnosis(Errno.EACCES))
                .isEqualTo(
                        " (the folder /usr/local is closed to user 1000:1000 (mode 0700, owner 0:0): chmod it, or choose"
                                + " another init.agent.user)");
    }

    @Test
    void fileThatIsClosedToTheUserIsToldSo() {
        machine.program(ProgramBuilder.of(X86_64).bytes()).owner(MachineWithAgent.PATH, 7, 7, 0750);
        machine.permissions = Permissions.of(Optional.of(new UserId(1000, 1000)), Optional.empty());

        assertThat(machine.diagnosis(Errno.EACCES))
                .startsWith(" (it is closed to user 1000:1000 (mode 0750, owner 7:7): chmod");
    }

    @Test
    void rootWithoutItsCapabilitiesIsRefusedToo() {
        machine.program(ProgramBuilder.of(X86_64).bytes()).owner("/usr", 7, 7, 0700);
        machine.permissions = Permissions.of(Optional.empty(), Optional.of(new Capabilities(0)));

        assertThat(machine.diagnosis(Errno.EACCES))
                .contains("/usr is closed to user 0:0", "add dac_override to init.agent.caps");
    }

    @Test
    void noexecIsFoundInMountinfo() {
        machine.program(ProgramBuilder.of(X86_64).bytes()).file("/proc/self/mountinfo", """
                        22 1 254:0 / / rw,noexec,noatime - ext4 /dev/vda rw
                        23 22 0:5 / /usr/localer rw - tmpfs none rw
                        """);

        assertThat(machine.diagnosis(Errno.EACCES))
                .isEqualTo(" (it lies on /, which is mounted noexec: take it out of init.root.flags)");
    }

    @Test
    void otherRefusalOfAGoodProgramIsASecurityModules() {
        machine.program(ProgramBuilder.of(X86_64).bytes())
                .file("/proc/self/mountinfo", "22 1 254:0 / / rw - ext4 /dev/vda rw\n");

        assertThat(machine.diagnosis(Errno.EACCES)).contains("a security module");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "E2BIG, init.agent.args",
        "EAGAIN, init.agent.rlimits.nproc",
        "ENOMEM, init.agent.rlimits.as",
        "ETXTBSY, open for writing",
        "EPERM, setcap -r",
        "EIO, the disk does not answer"
    })
    void whatIsNotTheFilesFaultIsToldByItsErrno(Errno errno, String meaning) {
        machine.program(ProgramBuilder.of(X86_64).bytes());

        assertThat(machine.diagnosis(errno)).startsWith(" (").contains(meaning).endsWith(")");
    }

    @Test
    void unknownCauseIsNotInvented() {
        machine.program(ProgramBuilder.of(X86_64).bytes());

        assertThat(machine.diagnosis(Errno.ENFILE)).isEmpty();
    }

    @Test
    void diskThatCannotBeReadIsTheCause() {
        machine.program(ProgramBuilder.of(X86_64).bytes()).fail("read " + MachineWithAgent.PATH, Errno.EIO);

        assertThat(machine.diagnosis(Errno.EIO))
                .isEqualTo(" (its disk is gone or broken, looking into it gives EIO too: see the host's log)");
    }
}
