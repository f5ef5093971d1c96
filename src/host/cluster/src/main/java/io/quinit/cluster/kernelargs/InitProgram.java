package io.quinit.cluster.kernelargs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The very init that will boot, asked on this host what it makes of kernel arguments: {@code quinit plan}. */
public final class InitProgram {
    /** Where the build leaves it, from the project's directory. */
    public static final String USUAL = "target/dist/quinit";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HostProgram program;

    private InitProgram(HostProgram program) {
        this.program = program;
    }

    /** @throws HostFailure when there is no such program */
    public static InitProgram at(Path file) {
        if (!Files.isExecutable(file)) {
            throw new HostFailure("no init to check the properties with: " + file
                    + " is not there; `src/scripts/boot` builds it, --init names another");
        }
        return new InitProgram(new HostProgram(file));
    }

    /**
     * Each property that the init does not know, or whose value it refuses, all of them.
     *
     * @throws HostFailure when it cannot say
     */
    public List<LineFinding> check(String line) {
        HostProgram.Result result =
                program.tryRun(Path.of(""), List.of("plan", "--format", "json", "--cmdline", line), text -> {});
        JsonNode plan = plan(result);
        List<LineFinding> findings = new ArrayList<>();
        for (JsonNode problem : plan.path("problems")) {
            findings.add(LineFinding.error(
                    "the init says: " + problem.path("message").asText()));
        }
        if (findings.isEmpty() && (result.status() != 0 || !plan.path("good").asBoolean())) {
            findings.add(LineFinding.error("the init refuses the line, with status " + result.status()));
        }
        return findings;
    }

    private JsonNode plan(HostProgram.Result result) {
        try {
            JsonNode plan = JSON.readTree(result.text());
            if (plan.path("problems").isArray()) {
                return plan;
            }
        } catch (JsonProcessingException noJson) {
            // Told below, with what it said instead.
        }
        throw new HostFailure(program.name() + " plan gave no plan, status " + result.status() + ": " + result.text());
    }
}
