package io.quinit.cluster.fleet;

import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.host.CacheDirectory;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The machines of overlays: rendered here by the real Kustomize, or somewhere else before. */
public final class Kustomize {
    private static final String ENDING = ".yaml";

    private Kustomize() {}

    /** One for each directory that has a kustomization.yaml, by the directory's name. */
    public static SortedMap<String, RenderedMachine> render(Path overlays, Optional<Path> program) throws IOException {
        HostProgram kubectl = program.or(Kustomize::found).map(HostProgram::new).orElseThrow(Kustomize::missing);
        SortedMap<String, RenderedMachine> machines = new TreeMap<>();
        for (Path overlay : entries(overlays)) {
            if (Files.exists(overlay.resolve("kustomization.yaml"))) {
                machines.put(overlay.getFileName().toString(), machine(rendered(kubectl, overlay)));
            }
        }
        return machines;
    }

    /** One for each file NAME.yaml, by that name. */
    public static SortedMap<String, RenderedMachine> read(Path rendered) throws IOException {
        SortedMap<String, RenderedMachine> machines = new TreeMap<>();
        for (Path file : entries(rendered)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING)) {
                machines.put(name.substring(0, name.length() - ENDING.length()), machine(Files.readString(file)));
            }
        }
        return machines;
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static String rendered(HostProgram kubectl, Path overlay) {
        return kubectl.output(List.of("kustomize", overlay.toAbsolutePath().toString()));
    }

    private static RenderedMachine machine(String yaml) {
        return RenderedMachine.of(yaml).getFirst();
    }

    /** On the PATH, else where src/scripts/test keeps one. */
    public static Optional<Path> found() {
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "kubectl"));
        return Stream.concat(onPath, Stream.of(kept()))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path kept() {
        return CacheDirectory.of("kubectl").resolve("kubectl-1.33.9");
    }

    private static HostFailure missing() {
        return new HostFailure("no kubectl to render the overlays with: put kubectl 1.33 or later on the PATH (its own"
                + " Kustomize renders; no cluster is needed), name one by --kubectl, or render elsewhere"
                + " (kubectl kustomize OVERLAY > DIR/OVERLAY.yaml) and give --rendered DIR");
    }
}
