package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.Disk;
import io.quinit.vm.VmBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent that cannot be started is told, with what keeps the kernel from running it. */
class AgentFailureIT {
    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void makeImage() throws IOException {
        Path root = TestRoot.usual(Files.createDirectory(folder.resolve("root")));
        Path bad = Files.createDirectory(root.resolve("bad"));
        Files.writeString(bad.resolve("not-executable"), "#!/bin/sh\n");
        Files.createDirectory(bad.resolve("folder"));
        add(root, "empty", "");
        add(root, "no-interpreter", "#!/no/such\n");
        add(root, "no-first-line", "echo hello\n");
        TestRoot.addProgram(root, "bad/no-loader", TinyElf.program(TinyElf.X86_64, "/no/loader"));
        TestRoot.addProgram(root, "bad/other-machine", TinyElf.program(TinyElf.AARCH64, "/no/loader"));
        image = TestRoot.ext4(root, folder.resolve("bad-agents.img"));
    }

    private static void add(Path root, String name, String content) throws IOException {
        TestRoot.addProgram(root, "bad/" + name, content.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "missing, ENOENT, there is no /bad/missing",
        "not-executable, EACCES, not executable",
        "folder, EACCES, no program",
        "empty, ENOEXEC, empty",
        "other-machine, ENOEXEC, aarch64",
        "no-interpreter, ENOENT, /no/such",
        "no-loader, ENOENT, /no/loader",
        "no-first-line, ENOEXEC, #!"
    })
    void agentThatCannotBeStartedIsExplained(String name, String errno, String cause)
            throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "agent-" + name, machine().append("init.agent=/bad/" + name + " init.on-failure=poweroff"))
                .assertFailed("agent", "exec /bad/" + name, errno, cause);
        assertThat(guest.agent().lines()).isEmpty();
    }

    @Test
    void privilegesThatTheAgentWouldHaveLostAreKeptForTheEnd() throws IOException, InterruptedException {
        Guest.boot(
                        "agent-missing-for-user",
                        machine()
                                .append("init.agent=/bad/missing init.agent.user=1000 init.agent.caps=none")
                                .append("init.agent.no-new-privileges init.agent.cwd=/bad init.on-failure=poweroff"))
                .assertFailed("agent", "exec /bad/missing", "ENOENT");
    }

    private static VmBuilder machine() {
        return Guest.machine().root(Disk.snapshot(image));
    }
}
