package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentCheckTest {
    private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";
    private static final byte[] PROGRAM = TinyElf.executable(TinyElf.X86_64, LOADER, "", List.of("libc.so.6"));
    private static final byte[] STATIC = TinyElf.executable(TinyElf.X86_64, "", "", List.of());

    private static List<String> problems(TinyImage image, String agent) throws IOException {
        return AgentCheck.problems(image, agent, Architecture.X86_64).stream()
                .map(ImageProblem::message)
                .toList();
    }

    @Test
    void programWithItsLoaderFits() throws Exception {
        var image = new TinyImage()
                .program("usr/bin/agent", PROGRAM)
                .link("bin", "usr/bin")
                .link("lib64", "usr/lib64")
                .program("usr/lib64/ld-linux-x86-64.so.2", STATIC);
        assertThat(problems(image, "/bin/agent")).isEmpty();
    }

    @Test
    void programWithoutItsLoaderCannotStart() throws Exception {
        assertThat(problems(new TinyImage().program("agent", PROGRAM), "/agent"))
                .containsExactly("the loader " + LOADER + " of the guest agent /agent is not in the image");
    }

    @Test
    void scriptNeedsItsInterpreter() throws Exception {
        var image = new TinyImage().program("agent", "#! /bin/sh -e\nexit\n".getBytes());
        assertThat(problems(image, "/agent"))
                .containsExactly("the interpreter /bin/sh of the guest agent /agent is not in the image");
        image.link("bin/sh", "busybox").program("bin/busybox", STATIC);
        assertThat(problems(image, "/agent")).isEmpty();
    }

    @Test
    void scriptWithoutAnInterpreterIsTold() throws Exception {
        assertThat(problems(new TinyImage().program("agent", "#!\n".getBytes()), "/agent"))
                .singleElement()
                .asString()
                .contains("names no interpreter");
    }

    @Test
    void textIsNeitherProgramNorScript() throws Exception {
        assertThat(problems(new TinyImage().program("agent", "hello".getBytes()), "/agent"))
                .singleElement()
                .asString()
                .contains("no program and no script", "not an ELF file");
    }

    @Test
    void programForOtherMachinesIsTold() throws Exception {
        var arm = TinyElf.executable(TinyElf.AARCH64, LOADER, "", List.of());
        assertThat(problems(new TinyImage().program("agent", arm), "/agent"))
                .containsExactly("the guest agent /agent is for aarch64, this init for x86-64");
    }

    @Test
    void absentAgentIsLookedForElsewhere() throws Exception {
        var image = new TinyImage().program("opt/agent", STATIC).file("etc/agent/config", "");
        assertThat(problems(image, "/usr/bin/agent")).singleElement().asString().contains("it is /opt/agent there");
        assertThat(problems(image, "/etc/agent")).singleElement().asString().contains("that is a folder");
        assertThat(problems(image, "/usr/bin/other"))
                .containsExactly("the guest agent /usr/bin/other is not in the image");
    }

    @Test
    void linkOutOfTheImageIsToldAsSuch() throws Exception {
        var image = new TinyImage().link("agent", "../../bin/true");
        assertThat(AgentCheck.problems(image, "/agent", Architecture.X86_64))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.check()).isEqualTo(Check.LINK);
                    assertThat(problem.message()).contains("agent -> ../../bin/true leads out of the image");
                });
    }

    @Test
    void agentNobodyMayExecuteIsTold() throws Exception {
        assertThat(problems(new TinyImage().file("agent", STATIC), "/agent"))
                .containsExactly("the guest agent /agent is not executable: chmod 755 it where the image is made");
    }
}
