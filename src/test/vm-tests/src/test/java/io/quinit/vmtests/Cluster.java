package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.manifests.Finding;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.gate.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder kubernetes-vm/, and the gate that each of its manifests has to pass. */
final class Cluster {
    static final Path FOLDER = Image.project().resolve("kubernetes-vm");

    private Cluster() {}

    /** KubeVirt's own schemas, of every field: beside the project, where they are. */
    static Optional<Path> strictSchemas() {
        return Optional.of(Path.of(System.getProperty("quinit.schemas"))).filter(Files::isDirectory);
    }

    /** What may be applied: each folder of overlays/ and examples/. */
    static List<Path> folders() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String parent : List.of("overlays", "examples")) {
            try (Stream<Path> folders = Files.list(FOLDER.resolve(parent))) {
                folders.filter(Files::isDirectory).sorted().forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(6);
        return found;
    }

    static List<Finding> check(String manifest) {
        return new Gate(strictSchemas(), Optional.of(InitProgram.at(Image.dist().resolve("quinit"))))
                .check(Manifests.parse(manifest));
    }

    static List<Finding> problems(String manifest) {
        return check(manifest).stream().filter(Finding::fatal).toList();
    }
}
