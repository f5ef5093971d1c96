package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetDirectoryTest {
    @TempDir
    private Path path;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        FleetDirectory directory = new FleetDirectory(path);
        List<FleetBoot> boots = List.of(
                Fleets.ready("a-0", "a", 1000),
                Fleets.failed("a-1", "a", "root: no device"),
                Fleets.unknown("b-0", "b", "the console is empty"));
        Fleet fleet = new Fleet(1, "three", new RunFigures("TCG", 2, 4, 1, 3, 10, 20), boots);
        for (FleetBoot boot : boots) {
            directory.save(boot, List.of("line of " + boot.name()));
        }
        directory.save(fleet);
        assertThat(directory.read()).isEqualTo(fleet);
        assertThat(directory.log(boots.getFirst())).hasContent("line of a-0");
    }

    @Test
    void nameThatClimbsStaysInTheDirectory() throws IOException {
        FleetDirectory directory = new FleetDirectory(path.resolve("fleet"));
        directory.save(
                new FleetBoot("../../up", "a", "", Outcome.READY, "", "", false, Optional.empty()), List.of("x"));
        assertThat(path.resolve("fleet/logs/.._.._up.log")).exists();
    }

    @Test
    void directoryWithoutAFleetIsTold() {
        assertThatThrownBy(() -> new FleetDirectory(path).read())
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("holds no fleet.json: `quinit-tool fleet gather`");
    }

    @Test
    void fleetOfALaterVersionIsRefused() throws IOException {
        Files.writeString(path.resolve("fleet.json"), "{\"schema\": 2, \"boots\": []}");
        assertThatThrownBy(() -> new FleetDirectory(path).read()).hasMessageContaining("has schema 2, expected 1");
    }
}
