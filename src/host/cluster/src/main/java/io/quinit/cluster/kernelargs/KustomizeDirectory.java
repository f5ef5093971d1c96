package io.quinit.cluster.kernelargs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** A directory that Kustomize builds, as far as kernel arguments are concerned. */
public record KustomizeDirectory(Path directory, JsonNode kustomization) {
    static final String PROPERTIES = "boot.properties";
    static final String PATCH = "kernel-args.yaml";
    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static KustomizeDirectory read(Path directory) throws IOException {
        Path file = directory.resolve(KUSTOMIZATION);
        if (!Files.isRegularFile(file)) {
            throw new HostFailure(directory + ": no " + KUSTOMIZATION + " in it");
        }
        return new KustomizeDirectory(directory, YAML.readTree(file.toFile()));
    }

    /** Those at and below a directory that apply a patch of kernel arguments, by path. */
    public static List<KustomizeDirectory> below(Path top) throws IOException {
        List<KustomizeDirectory> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file :
                    files.filter(file -> file.endsWith(KUSTOMIZATION)).sorted().toList()) {
                KustomizeDirectory directory = read(file.getParent());
                if (directory.patchedKind().isPresent()) {
                    found.add(directory);
                } else if (directory.hasProperties() && !directory.isComponent()) {
                    throw new HostFailure(directory.directory + ": " + PROPERTIES + " has no effect: " + KUSTOMIZATION
                            + " names no patch of path " + PATCH + " with a target.kind");
                }
            }
        }
        if (found.isEmpty()) {
            throw new HostFailure(top + ": no " + KUSTOMIZATION + " here or below applies " + PATCH);
        }
        return found;
    }

    /** The kind that {@code kernel-args.yaml} patches; empty where the directory has no such patch. */
    Optional<String> patchedKind() {
        for (JsonNode patch : kustomization.path("patches")) {
            if (patch.path("path").asText().equals(PATCH)) {
                return Optional.of(patch.path("target").path("kind").asText());
            }
        }
        return Optional.empty();
    }

    private boolean isComponent() {
        return kustomization.path("kind").asText().equals("Component");
    }

    private boolean hasProperties() {
        return Files.exists(directory.resolve(PROPERTIES));
    }

    /** The files whose words apply here: those of what it builds on, of its components, and its own, in Kustomize's own order. */
    public SequencedSet<Path> propertyFiles() throws IOException {
        SequencedSet<Path> files = new LinkedHashSet<>();
        for (String list : List.of("resources", "components")) {
            for (JsonNode entry : kustomization.path(list)) {
                Path other = directory.resolve(entry.asText()).normalize();
                if (Files.isDirectory(other)) {
                    files.addAll(read(other).propertyFiles());
                }
            }
        }
        if (hasProperties()) {
            files.add(directory.resolve(PROPERTIES).normalize());
        }
        return files;
    }
}
