package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How much the console shows, as a property, as the kernel's own word and as a part of a profile. */
class LogLevelIT {
    @Test
    void quietBootShowsItsReportAlone() throws IOException, InterruptedException {
        Guest guest = Guest.boot("log-quiet", Guest.machine().append("init.log=quiet"))
                .assertHealthy();
        assertThat(guest.initLines()).singleElement().asString().startsWith("[init] report: ");
    }

    @Test
    void fleetProfileIsQuietAndPowersOff() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "profile-fleet",
                        Guest.bareMachine().append("quiet init.profile=fleet init.root=/dev/vdz init.root.wait=0s"))
                .assertFailed("root", "no device /dev/vdz");
        assertThat(guest.initLines())
                .allMatch(line -> line.startsWith("[init] WARN: ")
                        || line.startsWith("[init] ERROR: ")
                        || line.startsWith("[init] report: "));
    }

    @Test
    void debugProfileShowsDecisionsThoughTheKernelIsQuiet() throws IOException, InterruptedException {
        Guest guest = Guest.boot("profile-debug", Guest.bareMachine().append("quiet init.profile=debug"))
                .assertHealthy();
        String decision = Image.hasModules() ? "loaded" : "built in";
        assertThat(guest.initLines())
                .anyMatch(line -> line.equals("[init] bus: virtio_blk: " + decision))
                .anyMatch(line -> line.startsWith("[init] agent: exec /usr/local/bin/guest-agent"));
    }
}
