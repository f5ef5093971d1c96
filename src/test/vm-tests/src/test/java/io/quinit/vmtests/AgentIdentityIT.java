package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.AgentFacts;
import io.quinit.vm.Disk;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the agent runs, and with what: as the agent itself sees it. */
class AgentIdentityIT {
    /** What the kernel gives root: all that Linux 6.1 knows. */
    private static final String ALL = "000001ffffffffff";

    private static final String NONE = "0000000000000000";

    private static final String SCRIPT = """
            #!/bin/sh
            # PID 1 is this shell: what is asked for is its own, not that of what it starts.
            busybox=/bin/busybox
            $busybox grep -E '^(Uid|Gid|Groups|Cap|NoNewPrivs)' /proc/1/status |
                $busybox tr -s '\\t ' ' ' | $busybox sed 's/://; s/ $//; s/^/agent: status /'
            $busybox sed -n 's/^Max \\(.\\{21\\}\\) \\([^ ]*\\) *\\([^ ]*\\) .*/agent: limit \\1 \\2 \\3/p' /proc/1/limits | $busybox tr -s ' '
            $busybox env | $busybox sed 's/^/agent: env /'
            echo "agent: cwd $(pwd)"
            for word; do echo "agent: argument $word"; done
            echo "agent: end"
            $busybox poweroff -f
            """;

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void makeImage() throws IOException {
        Path root = TestRoot.usual(Files.createDirectory(folder.resolve("root")));
        TestRoot.addAgent(root, SCRIPT);
        Files.createDirectory(root.resolve("work"));
        image = TestRoot.ext4(root, folder.resolve("identity.img"));
    }

    private static VmBuilder machine() {
        return Guest.machine().root(Disk.snapshot(image));
    }

    @Test
    void userHasTheCapabilitiesThatItIsGivenAndNoOther() throws IOException, InterruptedException {
        AgentFacts agent = Guest.boot(
                        "identity-user",
                        machine()
                                .append("init.agent.user=1000:2000 init.agent.caps=net_admin,sys_boot")
                                .append("init.agent.no-new-privileges init.agent.cwd=/work")
                                .append("init.agent.rlimits.nofile=2048:8192 init.agent.rlimits.core=0")
                                .append("init.agent.env.HOME=/work \"init.agent.env.WORDS=two words\"")
                                .append("\"init.agent.args=-v 'a b'\""))
                .assertHealthy()
                .agent();
        String given = "0000000000401000";
        assertThat(agent.all("status"))
                .containsExactly(
                        "Uid 1000 1000 1000 1000",
                        "Gid 2000 2000 2000 2000",
                        "Groups",
                        "CapInh " + given,
                        "CapPrm " + given,
                        "CapEff " + given,
                        "CapBnd " + given,
                        "CapAmb " + given,
                        "NoNewPrivs 1");
        assertThat(agent.all("limit"))
                .contains("open files 2048 8192", "core file size 0 0", "cpu time unlimited unlimited");
        assertThat(agent.all("env")).contains("HOME=/work", "WORDS=two words");
        assertThat(agent.one("cwd")).isEqualTo("/work");
        assertThat(agent.all("argument")).containsExactly("-v", "a b");
    }

    /** It may not end the machine: it ends, and with it the kernel. */
    @Test
    void userWithoutCapabilitiesHasNone() throws IOException, InterruptedException {
        Guest guest = Guest.boot("identity-user-plain", machine().append("init.agent.user=1000"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.PANICKED);
        assertThat(guest.agent().complete()).as(guest.console()).isTrue();
        assertThat(guest.agent().all("status"))
                .contains("Uid 1000 1000 1000 1000", "Gid 1000 1000 1000 1000", "Groups")
                .contains("CapPrm " + NONE, "CapEff " + NONE, "CapAmb " + NONE, "NoNewPrivs 0");
    }

    @Test
    void rootCanDoWithLess() throws IOException, InterruptedException {
        AgentFacts agent = Guest.boot(
                        "identity-root",
                        machine().append("init.agent.caps=sys_boot init.agent.rlimits.stack=1M:unlimited"))
                .assertHealthy()
                .agent();
        assertThat(agent.all("status"))
                .contains(
                        "Uid 0 0 0 0", "CapPrm 0000000000400000", "CapEff 0000000000400000", "CapBnd 0000000000400000");
        assertThat(agent.all("limit")).contains("stack size 1048576 unlimited");
    }

    @Test
    void unlessAskedForNothingIsTakenFromRoot() throws IOException, InterruptedException {
        AgentFacts agent =
                Guest.boot("identity-usual", machine()).assertHealthy().agent();
        assertThat(agent.all("status"))
                .contains("Uid 0 0 0 0", "CapPrm " + ALL, "CapEff " + ALL, "CapBnd " + ALL, "NoNewPrivs 0");
        assertThat(agent.one("cwd")).isEqualTo("/");
    }
}
