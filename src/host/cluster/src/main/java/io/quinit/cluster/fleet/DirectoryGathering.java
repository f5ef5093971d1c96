package io.quinit.cluster.fleet;

import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Boots from files that somebody collected: each is a console's log, or the JSON of a report alone. */
public record DirectoryGathering(Path files, FleetDirectory directory) {
    private static final String WANTED = ".*\\.(log|txt|json)";

    public List<FleetBoot> gather() throws IOException {
        List<FleetBoot> boots = new ArrayList<>();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(WANTED))
                    .sorted()
                    .toList()) {
                boots.add(boot(file));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return boots;
    }

    private FleetBoot boot(Path file) throws IOException {
        // A guest writes what it likes: bytes that are no UTF-8 become U+FFFD.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        FleetBoot boot = FleetBoot.of(name(file), group(file), BootEnd.of(lines));
        if (file.toString().endsWith(".json")) {
            directory.save(boot);
        } else {
            directory.save(boot, lines);
        }
        return boot;
    }

    /** The path below the directory, without its ending. */
    private String name(Path file) {
        return files.relativize(file).toString().replaceFirst("\\.[a-z]+$", "").replace('/', '.');
    }

    private String group(Path file) {
        Path parent = files.relativize(file).getParent();
        return (parent == null ? files.toAbsolutePath().normalize().getFileName() : parent).toString();
    }
}
