package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.Port;
import io.quinit.vm.VmBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report reaches the host's end of a virtio port; a host that does not take it does not hold the boot up. */
class ReportIT {
    private static final String PORT = "org.quinit.report";

    @TempDir
    private Path folder;

    @Test
    void readyBootIsReportedToThePort() throws IOException, InterruptedException {
        Guest.boot("report-ready", withPort()).assertHealthy();
        assertThat(received())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{\"schema\":1,")
                .contains("\"outcome\":\"ready\"", "\"reason\":null", "\"id\":\"switch-root\"")
                .endsWith("}");
    }

    @Test
    void failedBootIsReportedToThePort() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                "report-failed", withPort().noRoot().append("init.root.wait=200ms init.on-failure=poweroff"));
        assertThat(guest.initLines()).last().asString().startsWith("[init] ERROR: root: no device /dev/vda");
        assertThat(received())
                .hasSize(1)
                .first()
                .asString()
                .contains(
                        "\"outcome\":\"failed\"", "\"reason\":\"root: no device /dev/vda within 200ms; ", "\"exit\":3");
    }

    private VmBuilder withPort() {
        return Guest.machine()
                .port(Port.writingTo(PORT, folder.resolve("report")))
                .append("init.report=port:" + PORT);
    }

    private List<String> received() throws IOException {
        return Files.readAllLines(folder.resolve("report"));
    }

    @Test
    void portThatDoesNotComeCostsAWarning() throws IOException, InterruptedException {
        Guest.boot(
                        "report-no-port",
                        Guest.machine()
                                .port(Port.named("other"))
                                .append("init.report=port:" + PORT + " init.ports.wait=200ms"))
                .assertAgentRan()
                .assertWarned("report", "port:" + PORT, "did not come within 200ms", "other");
    }

    @Test
    void portThatNobodyReadsCostsAWarning() throws IOException, InterruptedException {
        String socket = folder.resolve("socket").toString();
        Guest.boot(
                        "report-unread",
                        Guest.machine()
                                .append("init.report=port:" + PORT)
                                .qemuArguments(List.of(
                                        "-device",
                                        "virtio-serial-pci",
                                        "-chardev",
                                        "socket,id=unread,server=on,wait=off,path=" + socket,
                                        "-device",
                                        "virtserialport,chardev=unread,name=" + PORT)))
                .assertAgentRan()
                .assertWarned("report", "port:" + PORT, "EAGAIN", "nobody reads the port");
    }
}
