package io.quinit.steps.agent.diagnosis;

import static io.quinit.steps.agent.diagnosis.ProgramBuilder.AARCH64;
import static io.quinit.steps.agent.diagnosis.ProgramBuilder.X86_64;
import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of what a program needs: its loader, the interpreter of a script, and what that needs in its turn. */
class ProgramCheckTest {
    private static final String MUSL = "/lib/ld-musl-x86_64.so.1";
    private static final String GLIBC = "/lib64/ld-linux-x86-64.so.2";

    private final MachineWithAgent machine = new MachineWithAgent();

    @Test
    void missingLoaderIsNamed() {
        machine.program(ProgramBuilder.withLoader(MUSL).bytes()).directory("/lib");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(
                        " (the file is there; its loader /lib/ld-musl-x86_64.so.1 is not in the root file system: add it, or"
                                + " link the agent statically)");
    }

    @ParameterizedTest(name = "{0}, root has {1}")
    @CsvSource({MUSL + ", " + GLIBC + ", glibc", GLIBC + ", " + MUSL + ", musl"})
    void rootOfAnotherLibraryIsToldSo(String loader, String other, String library) {
        machine.program(ProgramBuilder.withLoader(loader).bytes())
                .executable(other)
                .directory("/lib")
                .directory("/lib64");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(" (the file is there; its loader " + loader
                        + " is not in the root file system, which has " + library
                        + " instead: build the agent for that, or link it statically)");
    }

    @Test
    void loaderBehindADanglingLinkIsToldWithIt() {
        machine.program(ProgramBuilder.withLoader(GLIBC).bytes()).link("/lib64", "usr/lib64");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains("its loader " + GLIBC
                        + " is not in the root file system, for there is no /usr/lib64; /lib64 is a"
                        + " symbolic link to usr/lib64: add it");
    }

    @Test
    void linkOfAMergedUsrIsNothingToTell() {
        machine.program(ProgramBuilder.withLoader(MUSL).bytes())
                .link("/lib", "usr/lib")
                .directory("/usr/lib");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains("its loader " + MUSL + " is not in the root file system: add it");
    }

    @Test
    void loaderThatIsThereIsLookedAtToo() {
        machine.program(ProgramBuilder.withLoader(GLIBC).bytes())
                .executable(GLIBC, ProgramBuilder.of(AARCH64).bytes());
        assertThat(machine.diagnosis(Errno.ELIBBAD))
                .isEqualTo(" (its loader " + GLIBC
                        + " is made for aarch64, this machine is x86-64: put one there for x86-64)");

        machine.kernel.file(GLIBC, "");
        assertThat(machine.diagnosis(Errno.EACCES)).contains("its loader " + GLIBC + " is not executable (mode 0644)");

        machine.kernel.executable(GLIBC, new byte[0]);
        assertThat(machine.diagnosis(Errno.EIO)).contains("its loader " + GLIBC + " is no ELF file");

        machine.kernel.executable(GLIBC, ProgramBuilder.of(X86_64).cutTo(70));
        assertThat(machine.diagnosis(Errno.EIO)).contains("its loader " + GLIBC + " is cut short");

        machine.kernel.executable(GLIBC, "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(machine.diagnosis(Errno.ELIBBAD)).contains("its loader " + GLIBC + " is no ELF file");

        machine.kernel.link(GLIBC, "ld-linux-x86-64.so.2");
        assertThat(machine.diagnosis(Errno.ELOOP))
                .contains("its loader " + GLIBC + ": its symbolic links go round in a loop");
    }

    /** Else a loader that names itself would be followed for ever. */
    @Test
    void loadersOwnLoaderIsNoneOfTheKernelsBusiness() {
        machine.program(ProgramBuilder.withLoader(MUSL).bytes())
                .executable(MUSL, ProgramBuilder.withLoader(MUSL).bytes());

        assertThat(machine.diagnosis(Errno.ENOENT)).isEmpty();
    }

    @Test
    void missingInterpreterOfAScriptIsNamed() {
        machine.script("#!/bin/bash\n").file("/bin/sh", "");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(" (the file is there; its interpreter /bin/bash is not in the root file system: add it)");
    }

    @Test
    void scriptOfWindowsIsToldSo() {
        machine.script("#!/bin/sh\r\nexit\r\n").executable("/bin/sh");

        assertThat(machine.diagnosis(Errno.ENOENT))
                .isEqualTo(
                        " (it is a script with the line ends of Windows, so that its interpreter is \"/bin/sh\\r\": convert it"
                                + " (dos2unix))");
    }

    @Test
    void interpreterThatIsNotExecutableIsToldSo() {
        machine.script("#! /bin/sh -e\n").file("/bin/sh", "");

        assertThat(machine.diagnosis(Errno.EACCES))
                .isEqualTo(" (its interpreter /bin/sh is not executable (mode 0644): chmod 755)");
    }

    @Test
    void loaderOfAnInterpreterIsFoundMissing() {
        machine.script("#!/bin/bash\n")
                .executable("/bin/bash", ProgramBuilder.withLoader(MUSL).bytes());

        assertThat(machine.diagnosis(Errno.ENOENT))
                .contains("the file is there; the loader " + MUSL + " of /bin/bash is not in the root file system");
    }

    @Test
    void interpreterMayBeAScript() {
        machine.script("#!/bin/a\n").executable("/bin/a", "#!/bin/b\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(machine.diagnosis(Errno.ENOENT)).contains("the interpreter /bin/b of /bin/a is not in the root");
    }

    @Test
    void scriptThatInterpretsItselfIsNotFollowedForEver() {
        machine.script("#!" + MachineWithAgent.PATH + "\n");

        assertThat(machine.diagnosis(Errno.ELOOP)).contains("is one script too many", "Linux takes 5");
    }

    @Test
    void asManyScriptsAsTheKernelTakesAreFine() {
        machine.script("#!/bin/2\n")
                .executable("/bin/end", ProgramBuilder.of(X86_64).bytes());
        for (var i = 2; i <= 5; i++) {
            machine.kernel.executable(
                    "/bin/" + i, ("#!/bin/" + (i == 5 ? "end" : i + 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(machine.diagnosis(Errno.ENFILE)).isEmpty();
    }

    @Test
    void nothingStaysOpen() {
        machine.script("#!/bin/bash\n")
                .executable("/bin/bash", ProgramBuilder.withLoader(MUSL).bytes());
        machine.diagnosis(Errno.EACCES);

        assertThat(machine.kernel.leftOpen()).isEmpty();
    }
}
