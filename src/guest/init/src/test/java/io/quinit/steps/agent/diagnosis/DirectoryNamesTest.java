package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;

/** What is told of a folder, which a hostile disk may have filled. */
class DirectoryNamesTest {
    private final MachineWithAgent machine = new MachineWithAgent();

    @Test
    void fullFolderIsShownInPart() {
        for (var i = 0; i < 2000; i++) {
            machine.kernel.file("/usr/local/bin/name" + i, "");
        }

        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains(
                        "; /usr/local/bin holds name0, name1, name10, name100, name101, name102, name103, name104 and more:");
    }

    @Test
    void folderThatCannotBeReadIsNoReasonToSayNothing() {
        machine.kernel.directory("/usr/local/bin").fail("open /usr/local/bin", Errno.EIO);

        assertThat(machine.diagnosis(Errno.ENOENT)).startsWith(" (there is no /usr/local/bin/guest-agent; ");
    }

    /** What a hostile disk names its files must not fill the console. */
    @Test
    void hugeNamesAreCut() {
        var name = "n".repeat(254);
        machine.program(ProgramBuilder.withLoader(("/" + name).repeat(15)).bytes());
        assertThat(machine.diagnosis(Errno.ENOENT)).contains("its loader /nnn").hasSizeBetween(200, 500);

        for (var i = 0; i < 9; i++) {
            machine.kernel.file("/usr/local/" + name + i, "");
        }
        machine.kernel.link("/usr/local/bin", "/usr" + ("/" + name).repeat(15));
        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains("there is no /usr/nnn", "a symbolic link to /usr/nnn")
                .hasSizeBetween(200, 500);

        machine.kernel.link("/usr/local/bin", name);
        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains("/usr/local holds nnn")
                .hasSizeBetween(1000, 1500);
    }
}
