package io.quinit.steps.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the kernel under the tests makes of the agent's properties: in processes of their own, which become another program. */
@Tag("slow")
class AgentProcessTest {
    private static final String TELL = "echo Pid: $$; echo Cwd: $(pwd); exec cat /proc/self/status /proc/self/limits";
    private static final String NONE = "0000000000000000";
    private static final String CHOWN_AND_KILL = "0000000000000021";

    @Test
    void agentIsTheSameProcessWithItsFilesLimited() throws Exception {
        var agent = become("", "/bin/sh", "-c", TELL);

        assertThat(agent).containsEntry("Cwd", "/").containsEntry("NoNewPrivs", "0");
        assertThat(agent.get("Pid")).isEqualTo(agent.get("child"));
        assertThat(agent.get("Max open files")).startsWith("1024 ");
        assertThat(agent.get("CapBnd")).isEqualTo(own("CapBnd"));
    }

    @Test
    void userWithCapabilitiesHasTheseAlone() throws Exception {
        assumeTrue(own("Uid").startsWith("0 "), "only root may");

        var agent = become(
                "init.agent.user=1000:1001 init.agent.caps=chown,kill init.agent.no-new-privileges init.agent.cwd=/proc"
                        + " init.agent.rlimits.nofile=1000:2000 init.agent.rlimits.core=0",
                "/bin/sh",
                "-c",
                TELL);

        assertThat(agent)
                .containsEntry("Pid", agent.get("child"))
                .containsEntry("Uid", "1000 1000 1000 1000")
                .containsEntry("Gid", "1001 1001 1001 1001")
                .containsEntry("Groups", "")
                .containsEntry("CapInh", CHOWN_AND_KILL)
                .containsEntry("CapPrm", CHOWN_AND_KILL)
                .containsEntry("CapEff", CHOWN_AND_KILL)
                .containsEntry("CapBnd", CHOWN_AND_KILL)
                .containsEntry("CapAmb", CHOWN_AND_KILL)
                .containsEntry("NoNewPrivs", "1")
                .containsEntry("Cwd", "/proc");
        assertThat(agent.get("Max open files")).startsWith("1000 2000 ");
        assertThat(agent.get("Max core file size")).startsWith("0 0 ");
    }

    @Test
    void userAloneHasNoCapabilities() throws Exception {
        assumeTrue(own("Uid").startsWith("0 "), "only root may");

        var agent = become("init.agent.user=4294967294", "/bin/sh", "-c", TELL);

        assertThat(agent)
                .containsEntry("Uid", "4294967294 4294967294 4294967294 4294967294")
                .containsEntry("Gid", "4294967294 4294967294 4294967294 4294967294")
                .containsEntry("CapPrm", NONE)
                .containsEntry("CapEff", NONE)
                .containsEntry("CapAmb", NONE)
                .containsEntry("CapBnd", own("CapBnd"));
    }

    @Test
    void rootKeepsNoMoreCapabilitiesThanItIsLeft() throws Exception {
        assumeTrue(own("Uid").startsWith("0 "), "only root may");

        var agent = become("init.agent.caps=chown,kill", "/bin/sh", "-c", TELL);

        assertThat(agent)
                .containsEntry("Uid", "0 0 0 0")
                .containsEntry("CapPrm", CHOWN_AND_KILL)
                .containsEntry("CapEff", CHOWN_AND_KILL)
                .containsEntry("CapBnd", CHOWN_AND_KILL)
                .containsEntry("CapAmb", NONE);
    }

    /** The failure policy has to reboot after that. */
    @Test
    void processWhoseExecFailsIsWhatItWas() throws Exception {
        assumeTrue(own("Uid").startsWith("0 "), "only root may");

        // Soft limits alone: a container may keep its root from raising a hard one.
        var before = become("", "/nowhere/agent");
        var after = become(
                "init.agent.user=1000 init.agent.caps=none init.agent.no-new-privileges init.agent.cwd=/proc"
                        + " init.agent.rlimits.core=0:" + hard(before, "Max core file size")
                        + " init.agent.rlimits.stack=64K:" + hard(before, "Max stack size"),
                "/nowhere/agent");

        assertThat(after.get("Refused")).startsWith("exec /nowhere/agent: ENOENT no such file or directory");
        assertThat(after).containsEntry("Cwd", "/").containsEntry("NoNewPrivs", "0");
        for (var key : List.of(
                "Uid",
                "Gid",
                "Groups",
                "CapInh",
                "CapPrm",
                "CapEff",
                "CapBnd",
                "CapAmb",
                "Max core file size",
                "Max stack size",
                "Max open files")) {
            assertThat(after.get(key)).as(key).isNotNull().isEqualTo(before.get(key));
        }
    }

    private static String hard(Map<String, String> process, String limit) {
        return process.get(limit).split(" ")[1];
    }

    private static Map<String, String> become(String line, String... program) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(AgentProcess.class.getName(), line));
        command.addAll(List.of(program));
        var child = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(output).isZero();
        var facts = facts(output);
        facts.put("child", Long.toString(child.pid()));
        return facts;
    }

    private static String own(String key) throws IOException {
        return facts(Files.readString(Path.of("/proc/self/status"))).get(key);
    }

    /** Lines {@code key: value}, and those of /proc/self/limits, whose columns are parted by blanks. */
    private static Map<String, String> facts(String text) {
        var facts = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            var at = line.startsWith("Max ") ? line.indexOf("  ") : line.indexOf(':');
            if (at > 0) {
                facts.put(line.substring(0, at), line.substring(at + 1).strip().replaceAll("\\s+", " "));
            }
        });
        return facts;
    }
}
