package io.quinit.report.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import io.quinit.report.boot.BootReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a fleet is kept: {@code fleet.json} says how each boot ended; {@code logs/NAME.log} is its console, {@code reports/NAME.json}
 * what its init told.
 */
public record FleetDirectory(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes a boot's own files. */
    public void save(FleetBoot boot, List<String> console) throws IOException {
        OutputFile.replace(log(boot), file -> Files.write(file, console));
        save(boot);
    }

    /** The same of one whose console nobody has. */
    public void save(FleetBoot boot) throws IOException {
        if (boot.report().isPresent()) {
            BootReport report = boot.report().get();
            OutputFile.replace(report(boot), file -> JSON.writeValue(file.toFile(), report));
        }
    }

    /** Writes what holds for all of them, when each has been saved. */
    public void save(Fleet fleet) throws IOException {
        OutputFile.replace(summary(), file -> JSON.writeValue(file.toFile(), fleet));
    }

    /** @throws HostFailure when there is no fleet in the directory */
    public Fleet read() throws IOException {
        if (!Files.exists(summary())) {
            throw new HostFailure(
                    path + " holds no fleet.json: `quinit-tool fleet gather` or `quinit-tool fleet run` makes one");
        }
        Fleet fleet = parse(summary(), Fleet.class);
        if (fleet.schema() != Fleet.SCHEMA) {
            throw new HostFailure(summary() + " has schema " + fleet.schema() + ", expected " + Fleet.SCHEMA);
        }
        List<FleetBoot> boots = new ArrayList<>();
        for (FleetBoot boot : fleet.boots()) {
            Path report = report(boot);
            boots.add(boot.withReport(
                    Files.exists(report) ? Optional.of(parse(report, BootReport.class)) : Optional.empty()));
        }
        return new Fleet(fleet.schema(), fleet.title(), fleet.run(), boots);
    }

    private static <T> T parse(Path file, Class<T> type) throws IOException {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (JsonProcessingException broken) {
            throw new HostFailure(file + ": " + broken.getOriginalMessage(), broken);
        }
    }

    private Path summary() {
        return path.resolve("fleet.json");
    }

    public Path log(FleetBoot boot) {
        return inside("logs", boot.name() + ".log");
    }

    private Path report(FleetBoot boot) {
        return inside("reports", boot.name() + ".json");
    }

    /** A name may be somebody else's: it never leads out of the directory. */
    private Path inside(String directory, String name) {
        return path.resolve(directory).resolve(name.replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
