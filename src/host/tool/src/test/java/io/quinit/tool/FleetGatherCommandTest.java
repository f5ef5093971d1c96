package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.fleet.FakeKubectl;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With no cluster: what kubectl is asked, and what is made of its answers. */
class FleetGatherCommandTest {
    private static final String POOL = "get virtualmachinepools.pool.kubevirt.io sandbox";
    private static final String VMIS = "get virtualmachineinstances.kubevirt.io";
    private static final String READY =
            "[init] report: {\"schema\":1,\"outcome\":\"ready\",\"started\":5000,\"ended\":9000,\"steps\":[]}\n";
    private static final String FAILED = "[init] report: {\"schema\":1,\"outcome\":\"failed\","
            + "\"reason\":\"root: no device serial:x; attach it\",\"started\":5,\"ended\":9,\"steps\":[]}\n";

    @TempDir
    private Path directory;

    private Path out;
    private FakeKubectl kubectl;

    @BeforeEach
    void fake() throws IOException {
        out = directory.resolve("fleet");
        kubectl = FakeKubectl.in(directory)
                .answers(
                        POOL,
                        "{\"spec\":{\"selector\":{\"matchLabels\":{\"quinit.io/pool\":\"sandbox\",\"app\":\"a\"}}}}");
    }

    private static String vmi(String name, String phase, String ready, String message) {
        return """
                {"metadata": {"name": "%1$s", "uid": "uid-%1$s"}, "status": {"phase": "%2$s", "conditions": [
                  {"type": "Ready", "status": "%3$s", "message": "%4$s"}]}}""".formatted(name, phase, ready, message);
    }

    private void vmis(String... vmis) throws IOException {
        kubectl.answers(VMIS, "{\"items\": [" + String.join(",", vmis) + "]}");
    }

    private CommandRun gather(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("fleet", "gather", "--pool", "sandbox", "--kubectl", kubectl.program(), "--out", out));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private FleetBoot boot(String name) throws IOException {
        return new FleetDirectory(out)
                .read().boots().stream()
                        .filter(boot -> boot.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void kubectlIsAskedArgumentByArgument() throws IOException {
        vmis(vmi("sandbox-0", "Running", "True", ""));
        kubectl.answers("logs uid-sandbox-0", READY);
        assertThat(gather("--namespace", "quinit-large", "--context", "east").status())
                .isZero();
        assertThat(kubectl.calls())
                .containsExactly(
                        List.of(
                                "get",
                                "--request-timeout=30s",
                                "--namespace=quinit-large",
                                "--context=east",
                                "virtualmachinepools.pool.kubevirt.io",
                                "sandbox",
                                "--output=json"),
                        List.of(
                                "get",
                                "--request-timeout=30s",
                                "--namespace=quinit-large",
                                "--context=east",
                                "virtualmachineinstances.kubevirt.io",
                                "--selector=app=a,quinit.io/pool=sandbox",
                                "--output=json"),
                        List.of(
                                "logs",
                                "--request-timeout=30s",
                                "--namespace=quinit-large",
                                "--context=east",
                                "--selector=kubevirt.io/created-by=uid-sandbox-0",
                                "--container=guest-console-log",
                                "--tail=-1"));
    }

    @Test
    void consoleSaysHowABootEnded() throws IOException {
        vmis(vmi("sandbox-0", "Running", "True", ""), vmi("sandbox-1", "Running", "False", "Guest agent is not up"));
        kubectl.answers("logs uid-sandbox-0", READY).answers("logs uid-sandbox-1", FAILED);
        CommandRun run = gather();
        assertThat(run.out()).contains("     1 ready", "     1 failed: root: no device serial:x");
        assertThat(boot("sandbox-0").outcome()).isEqualTo(Outcome.READY);
        assertThat(boot("sandbox-0").report()).isPresent();
        assertThat(boot("sandbox-1").reason()).isEqualTo("root: no device serial:x; attach it");
        assertThat(boot("sandbox-1").note()).isEqualTo("VMI Running, not Ready: Guest agent is not up");
        assertThat(out.resolve("logs/sandbox-1.log")).hasContent(FAILED.strip());
    }

    @Test
    void clusterSaysItWhereThereIsNoConsole() throws IOException {
        vmis(
                vmi("sandbox-0", "Running", "True", ""),
                vmi("sandbox-1", "Scheduling", "False", "0/3 nodes are available"),
                vmi("sandbox-2", "Running", "False", ""));
        for (String name : List.of("0", "1", "2")) {
            kubectl.complains("logs uid-sandbox-" + name, "container guest-console-log is not valid for pod");
        }
        assertThat(gather().status()).isZero();
        assertThat(boot("sandbox-0").outcome()).isEqualTo(Outcome.READY);
        assertThat(boot("sandbox-1").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(boot("sandbox-1").reason()).isEqualTo("cluster: VMI Scheduling, not Ready: 0/3 nodes are available");
        assertThat(boot("sandbox-2").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(boot("sandbox-2").note()).contains("container guest-console-log is not valid");
    }

    @Test
    void warningOfKubectlIsNoPartOfItsAnswer() throws IOException {
        vmis(vmi("sandbox-0", "Running", "True", ""));
        kubectl.complains(POOL, "Warning: v1alpha1 is deprecated").answers("logs uid-sandbox-0", READY);
        assertThat(gather().status()).isZero();
    }

    @Test
    void failureOfKubectlIsToldInItsWords() throws IOException {
        kubectl.complains(VMIS, "Unable to connect to the server: dial tcp: i/o timeout\n");
        CommandRun run = gather();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("quinit-tool: ")
                .contains("get --request-timeout=30s --namespace=default virtualmachineinstances.kubevirt.io")
                .contains("Unable to connect to the server: dial tcp: i/o timeout");
        assertThat(out.resolve("fleet.json")).doesNotExist();
    }

    @Test
    void directoryOfLogsAndReportsIsGatheredByItsDirectories() throws IOException {
        Path logs = Files.createDirectories(directory.resolve("collected/east"));
        Files.writeString(logs.resolve("a.log"), READY);
        Files.writeString(logs.resolve("b.json"), FAILED.substring(FAILED.indexOf('{')));
        Files.writeString(logs.resolveSibling("c.txt"), "Run /init\n");
        Files.writeString(logs.resolveSibling("notes.md"), "nothing of ours");
        CommandRun run = CommandRun.of("fleet", "gather", directory.resolve("collected"), "--out", out);
        assertThat(run.status()).isZero();
        Fleet fleet = new FleetDirectory(out).read();
        assertThat(fleet.boots()).extracting(FleetBoot::name).containsExactly("c", "east.a", "east.b");
        assertThat(fleet.boots()).extracting(FleetBoot::group).containsExactly("collected", "east", "east");
        assertThat(fleet.boots())
                .extracting(FleetBoot::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.READY, Outcome.FAILED);
        assertThat(CommandRun.of("fleet", "page", out).out()).contains("wrote " + out.resolve("fleet.html"));
        assertThat(out.resolve("fleet.html")).content().contains("3 boots: 1 ready, 1 failed by 1 named reasons");
    }

    @Test
    void poolAndDirectoryTogetherAreWrongUsage() {
        assertThat(gather(directory).status()).isEqualTo(2);
    }
}
