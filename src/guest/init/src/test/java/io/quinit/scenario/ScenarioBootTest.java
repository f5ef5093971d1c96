package io.quinit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.fake.machine.DeviceFault;
import io.quinit.fake.machine.Ending;
import io.quinit.fake.machine.Execution;
import io.quinit.fake.machine.Moment;
import io.quinit.fake.machine.RecordedCall;
import io.quinit.kernel.MountTable;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole boot on each machine of config/scenarios. */
@QuarkusTest
@Tag("slow")
class ScenarioBootTest {

    private static Execution agentOf(ScenarioResult result) {
        assertThat(result.end()).as(() -> String.join("\n", result.console())).isInstanceOf(Ending.Exec.class);
        return ((Ending.Exec) result.end()).execution();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cloud", "slow-disk", "no-swap", "erofs-root", "late-ports", "microvm", "bare", "all-devices"})
    void bootEndsInTheAgent(String scenario) {
        var result = ScenarioBoot.of(scenario).run();

        var agent = agentOf(result);
        assertThat(agent.path()).isEqualTo("/usr/local/bin/guest-agent");
        assertThat(agent.root()).isEqualTo("/dev/vda");
        assertThat(agent.descriptors()).containsOnlyKeys(0, 1, 2);
        assertThat(result.report()).contains("\"outcome\":\"ready\"");
        assertThat(result.console()).contains("agent: running").noneMatch(line -> line.contains("ERROR"));
        assertThat(result.machine().initramfs()).isEmpty();
        var mounts = MountTable.parse(result.machine().mountInfo());
        assertThat(mounts.entries())
                .extracting(MountTable.Entry::mountPoint)
                .containsExactlyInAnyOrder("/", "/dev", "/proc", "/sys", "/tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "slow-disk", "erofs-root", "late-ports", "microvm", "bare"})
    void swapIsOn(String scenario) {
        assertThat(ScenarioBoot.of(scenario).run().machine().swaps()).contains("/dev/zram0");
    }

    @Test
    void kernelWithoutZramBootsWithoutSwap() {
        var result = ScenarioBoot.of("no-swap").run();

        assertThat(result.machine().swaps()).doesNotContain("/dev/");
        assertThat(result.console()).anyMatch(line -> line.contains("no zram module, no swap"));
    }

    @Test
    void slowDiskIsWaitedForAsLongAsItTakes() {
        assertThat(ScenarioBoot.of("slow-disk").run().report())
                .contains("{\"what\":\"/dev/vda\",\"us\":", "\"met\":true");
    }

    @Test
    void diskThatIsTooSlowEndsTheBootByThePolicy() {
        var result = ScenarioBoot.of("slow-disk")
                .line("init.root.wait=500ms init.on-failure=poweroff")
                .run();

        assertThat(result.end()).isEqualTo(new Ending.Reboot(RebootCommand.POWER_OFF));
        assertThat(result.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: root: no device /dev/vda within 500ms");
    }

    @Test
    void machineWithoutADiskEndsWithTheCodeOfTheRoot() {
        var result = ScenarioBoot.of("no-disk").run();

        assertThat(result.end()).isEqualTo(new Ending.DebugExit(3));
        assertThat(result.report()).contains("\"outcome\":\"failed\"", "\"exit\":3");
        assertThat(result.calls()).noneMatch(call -> call.startsWith("exec"));
    }

    @Test
    void diskThatIsPulledOutBeforeItsMountIsToldFromOneThatNeverCame() {
        var result = ScenarioBoot.of("cloud").fault(goneBefore("mkdir /mnt")).run();

        assertThat(result.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: root: mount /dev/vda on /mnt (ext4, noatime): ENOENT")
                .contains("; /dev/vda was there and is gone: see the host's log");
    }

    @Test
    void diskThatIsPulledOutBeforeTheRootLooksForItIsToldSo() {
        var result = ScenarioBoot.of("cloud")
                .fault(goneBefore("list /sys/class/virtio-ports"))
                .run();

        assertThat(result.console()).last().asString().contains("ERROR: root: /dev/vda was there and is gone");
    }

    /** @param call the last of these */
    private static DeviceFault goneBefore(String call) {
        var calls = ScenarioBoot.of("cloud").run().machine().recorded().stream()
                .map(RecordedCall::call)
                .toList();
        return new DeviceFault(
                "disk 0", DeviceFault.Trouble.GONE, new Moment.BeforeCall(calls.lastIndexOf(call), call));
    }

    @Test
    void latePortsAreLinkedAndTheReportGoesByOne() {
        var result = ScenarioBoot.of("late-ports").run();

        assertThat(result.machine().port("org.quinit.report")).contains("\"outcome\":\"ready\"");
        assertThat(result.calls())
                .contains(
                        "symlink /dev/virtio-ports/agent to ../vport1p1",
                        "symlink /dev/virtio-ports/org.quinit.report to ../vport1p2");
    }

    @Test
    void bareMachineTellsAllOnHvc0() {
        assertThat(ScenarioBoot.of("bare").run().machine().terminal("hvc0"))
                .first()
                .asString()
                .startsWith("[init] console: none of the candidates takes a write");
    }

    @Test
    void whatStandsBetweenIsAsked() {
        var asked = new AtomicInteger();

        ScenarioBoot.of("cloud")
                .decorate(kernel -> {
                    asked.incrementAndGet();
                    return kernel;
                })
                .run();

        assertThat(asked).hasValue(1);
    }

    @Test
    void agentGetsWhatTheLineSays() {
        var agent = agentOf(ScenarioBoot.of("cloud")
                .line("init.agent.user=1000 init.agent.caps=net_admin init.agent.rlimits.nofile=512 init.agent.cwd=/tmp"
                        + " init.agent.env.COLOR=red \"init.agent.args=-v 'a b'\"")
                .run());

        assertThat(agent.identity().user()).isEqualTo(1000);
        assertThat(agent.identity().permitted()).isEqualTo(1L << 12);
        assertThat(agent.limits()).containsEntry(Resource.NOFILE, new ResourceLimit(512, 512));
        assertThat(agent.directory()).isEqualTo("/tmp");
        assertThat(agent.environment()).contains("COLOR=red", "HOME=/root", "TERM=linux");
        assertThat(agent.arguments()).containsExactly("/usr/local/bin/guest-agent", "-v", "a b");
    }
}
