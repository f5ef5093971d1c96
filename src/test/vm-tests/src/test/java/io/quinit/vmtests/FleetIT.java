package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.fleet.Fault;
import io.quinit.report.fleet.Fleet;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import io.quinit.report.fleet.Outcome;
import io.quinit.tool.FleetRunCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small fleet of all overlays, with each fault once: every boot ends in ready, or in the reason that its fault gives it. Too little
 * memory is too little for the first image.
 */
@Once
class FleetIT {
    private static final int BOOTS = 20;

    /** What each fault has to be called; a sound boot has none. */
    private static final Map<String, String> REASONS = Map.of(
            "disk-missing", "root: no device serial:quinit-root within 5s; no disk is there at all",
            "disk-of-other-serial", "root: no device serial:quinit-root within 5s; ",
            "root-corrupt", "root: mount /dev/vda on /mnt (ext4, ",
            "property-mistyped", "cmdline: the kernel command line cannot be trusted: init.root.wiat: no such property",
            "agent-missing", "agent: exec /nowhere: ENOENT",
            "agent-crashes", "agent: it ran and ended, and with PID 1 the kernel: Attempted to kill init!",
            "deadline-passed",
                    "root-device: init.deadline=30s has passed while this step waited for serial:quinit-root",
            "memory-short", "kernel: ",
            "initramfs-cut", "kernel: ");

    @TempDir
    private Path folder;

    @Test
    void everyBootEndsInReadyOrInTheReasonOfItsFault() throws IOException {
        Path rendered = Files.createDirectory(folder.resolve("rendered"));
        for (String overlay : new String[] {"dev", "small", "large", "isolated"}) {
            Files.writeString(
                    rendered.resolve(overlay + ".yaml"),
                    Kubectl.render(Cluster.FOLDER.resolve("overlays").resolve(overlay)));
        }
        Path out = folder.resolve("fleet");
        // It succeeds only where no end is unknown or unexpected.
        String table = ToolRun.of(
                new FleetRunCommand(),
                "--rendered=" + rendered,
                "--files=" + Image.folder(),
                "--boots=" + BOOTS,
                "--faults=" + 100 * Fault.values().length / BOOTS,
                // Longer than the longest deadline of an overlay.
                "--time-limit=3m",
                "--out=" + out);
        Fleet fleet = new FleetDirectory(out).read();
        assertThat(fleet.boots()).hasSize(BOOTS).allSatisfy(FleetIT::assertEnd);
        assertThat(fleet.boots().stream().map(FleetBoot::group).distinct()).hasSize(4);
        assertThat(fleet.boots().stream().map(FleetBoot::fault).filter(fault -> !fault.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Fault.values()).map(Fault::word).collect(Collectors.toList()));
        assertThat(table).contains("    " + BOOTS + " boots", "boots per core and hour");
        assertThat(out.resolve("fleet.html")).content().contains("0 without a named end");
    }

    private static void assertEnd(FleetBoot boot) {
        if (boot.fault().isEmpty()) {
            assertThat(boot.outcome()).as(boot.toString()).isEqualTo(Outcome.READY);
            assertThat(boot.report()).isPresent();
        } else {
            assertThat(boot.outcome()).as(boot.toString()).isEqualTo(Outcome.FAILED);
            assertThat(boot.reason()).startsWith(REASONS.get(boot.fault()));
        }
    }
}
