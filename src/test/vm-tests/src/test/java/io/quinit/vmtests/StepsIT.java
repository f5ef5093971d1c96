package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps can be left out and moved, as far as what they need of each other allows. */
class StepsIT {
    @Test
    void stepsCanBeLeftOutAndMoved() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "steps-moved", Guest.machine().append("init.steps.zram.order=650 init.steps.balloon=off"))
                .assertHealthy();
        List<String> ids = ids(guest);
        assertThat(ids)
                .doesNotContain("balloon")
                .containsSubsequence("root-device", "ports", "zram", "root", "switch-root");
        assertThat(guest.agent().all("swap")).hasSize(1);
    }

    @Test
    void placeThatBreaksANeedIsRefusedAndTold() throws IOException, InterruptedException {
        Guest guest = Guest.boot("steps-broken", Guest.machine().append("init.steps.root.order=450"))
                .assertAgentRan()
                .assertWarned("cmdline", "init.steps.root.order=450", "above 500, the place of root-device");
        assertThat(ids(guest)).containsSubsequence("root-device", "ports", "root", "switch-root");
    }

    @Test
    void bootWithoutARootIsToldWhenItIsToBecomeTheRoot() throws IOException, InterruptedException {
        Guest.boot("steps-no-root", Guest.machine().append("init.steps.root=off init.on-failure=poweroff"))
                .assertFailed("switch-root", "nothing is mounted on /mnt", "leave the step root in");
    }

    private static List<String> ids(Guest guest) {
        return guest.report().steps().stream().map(BootReport.Step::id).toList();
    }
}
