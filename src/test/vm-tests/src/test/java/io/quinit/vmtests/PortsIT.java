package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.Port;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host names the ports; a name must not reach out of the folder. */
class PortsIT {
    @TempDir
    private Path folder;

    @Test
    void namesThatAreNoPlainFileNamesAreRefused() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "port-names",
                        Guest.machine()
                                .port(Port.named("../vda"))
                                .port(Port.named(".."))
                                .port(Port.named("folder/name"))
                                .port(Port.named(""))
                                .port(Port.named("good")))
                .assertAgentRan();
        assertThat(guest.agent().all("port-link")).hasSize(1).allMatch(link -> link.startsWith("good "));
        for (String name : new String[] {"../vda", "..", "folder/name"}) {
            assertThat(guest.initLines())
                    .as("a line names " + name)
                    .anyMatch(line -> line.contains("ports:") && line.contains("\"" + name + "\""));
        }
    }

    @Test
    void whatTheAgentWritesReachesTheHost() throws IOException, InterruptedException {
        Path output = folder.resolve("port.out");
        Guest.boot(
                        "port-output",
                        Guest.machine()
                                .port(Port.writingTo("org.quinit.out", output))
                                .append("agent.out=/dev/virtio-ports/org.quinit.out"))
                .assertHealthy();
        assertThat(output).content().contains("agent: end");
    }

    @Test
    void namedPortThatDoesNotComeIsToldAndTheBootGoesOn() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "port-missing",
                        Guest.machine()
                                .port(Port.named("here"))
                                .append("init.ports=here,missing init.ports.wait=200ms"))
                .assertAgentRan();
        assertThat(guest.initLines()).anyMatch(line -> line.contains("ports:") && line.contains("missing"));
        assertThat(guest.agent().all("port-link")).hasSize(1);
    }
}
