package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.vm.Accelerator;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VmBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an overlay renders, booted: the same arguments, memory, processors, disks by serial and network as KubeVirt would set up. */
class OverlayBootIT {
    private static RenderedMachine rendered(String folder, String name) throws IOException {
        return RenderedMachine.of(Kubectl.render(Cluster.FOLDER.resolve(folder))).stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static VmBuilder machine(RenderedMachine rendered) {
        return rendered.machine(Image.folder()).accelerator(Accelerator.best()).timeLimit(Duration.ofMinutes(2));
    }

    private static AgentFacts boot(String folder, String name) throws IOException, InterruptedException {
        AgentFacts agent = Guest.boot("overlay " + folder + " " + name, machine(rendered(folder, name)))
                .assertHealthy()
                .agent();
        assertThat(agent.all("port")).anyMatch(port -> port.endsWith(RenderedMachine.AGENT_PORT));
        assertThat(agent.all("port-link")).singleElement().asString().startsWith(RenderedMachine.AGENT_PORT);
        return agent;
    }

    private static String mount(AgentFacts agent, String point) {
        return agent.all("mount").stream()
                .filter(mount -> mount.startsWith(point + " "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> drivers(AgentFacts agent) {
        return agent.all("virtio").stream()
                .map(device -> device.replaceFirst(".* driver ", ""))
                .toList();
    }

    /** The kernel keeps 40 MiB for itself, and a page of data for each 64 pages of memory. */
    private static void assertMemory(AgentFacts agent, int mib) {
        assertThat(agent.number("memory total-kib")).isBetween((mib * 15L / 16 - 40) * 1024, mib * 1024L);
    }

    @Test
    void developersMachineTellsEveryDecision() throws IOException, InterruptedException {
        Guest guest = Guest.boot("overlay dev", machine(rendered("overlays/dev", "sandbox")))
                .assertHealthy();
        assertThat(guest.initLines()).anyMatch(line -> line.startsWith("[init] root: "));
        assertMemory(guest.agent(), 256);
        assertThat(mount(guest.agent(), "/")).contains("rw,noatime");
        assertThat(drivers(guest.agent())).contains("virtio_net", "virtio_balloon", "virtio_blk", "virtio_console");
    }

    @Test
    void smallMachineHasAsMuchSwapAsMemory() throws IOException, InterruptedException {
        AgentFacts agent = boot("overlays/small", "sandbox");
        assertMemory(agent, 128);
        assertThat(mount(agent, "/tmp")).contains("size=16384k");
        long total = agent.number("memory total-kib");
        long swap = Long.parseLong(agent.one("swap").replaceFirst(".* kib (\\d+) .*", "$1"));
        assertThat(swap).isBetween(total - 1024, total);
    }

    @Test
    void largeMachineHasTwoProcessorsAndMoreDescriptors() throws IOException, InterruptedException {
        AgentFacts agent = boot("overlays/large", "sandbox");
        assertMemory(agent, 2048);
        assertThat(agent.number("processors")).isEqualTo(2);
        assertThat(agent.one("rlimit nofile")).isEqualTo("65536 65536");
    }

    @Test
    void isolatedMachineHasNoNetworkAndCannotWriteItsRoot() throws IOException, InterruptedException {
        AgentFacts agent = boot("overlays/isolated", "sandbox");
        assertThat(drivers(agent)).doesNotContain("virtio_net");
        assertThat(agent.all("module")).doesNotContain("virtio_net");
        assertThat(mount(agent, "/")).contains(" ro,").contains("nosuid", "nodev");
        assertThat(agent.all("status"))
                .contains("NoNewPrivs 1")
                .noneMatch(line -> line.equals("CapEff 000001ffffffffff"));
        assertThat(mount(agent, "/tmp")).contains("size=65536k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob"})
    void eachOfThoseThatDifferBootsByItsOwnProperties(String name) throws IOException, InterruptedException {
        AgentFacts agent = boot("examples/per-vm", name);
        assertThat(agent.all("env")).contains("OWNER=" + name);
        boolean alice = name.equals("alice");
        assertThat(mount(agent, "/tmp")).contains(alice ? "size=32768k" : "size=65536k");
        assertThat(agent.all("swap")).hasSize(alice ? 0 : 1);
        assertThat(mount(agent, "/")).contains(alice ? " rw," : " ro,");
    }

    @Test
    void singleMachineHandsItsJobToTheAgent() throws IOException, InterruptedException {
        assertThat(boot("examples/single-vm", "sandbox").all("argv")).contains("2 --job", "3 first one");
    }

    /** With rebootPolicy: Terminate that ends the VM. */
    @Test
    void machineWhoseRootIsMissingGoesOff() throws IOException, InterruptedException {
        RenderedMachine small = rendered("overlays/small", "sandbox");
        RenderedMachine rootless = small.withDisks(List.of());
        Guest.boot("overlay small without root", machine(rootless)).assertFailed("root", "serial:quinit-root");
    }
}
