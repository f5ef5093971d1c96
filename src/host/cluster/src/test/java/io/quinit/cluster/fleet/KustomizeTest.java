package io.quinit.cluster.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.RenderedMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeTest {
    private static final String VM = """
            kind: VirtualMachine
            metadata: {name: sandbox}
            spec:
              template:
                spec:
                  domain:
                    memory: {guest: 256Mi}
                    firmware: {kernelBoot: {kernelArgs: console=ttyS0 init.net=1}}
            """;

    @TempDir
    private Path directory;

    @Test
    void eachOverlayIsRenderedByKubectl() throws IOException {
        Path overlays = directory.resolve("overlays");
        for (String name : new String[] {"small", "dev"}) {
            Files.createDirectories(overlays.resolve(name));
            Files.createFile(overlays.resolve(name + "/kustomization.yaml"));
        }
        Files.createDirectories(overlays.resolve("no-overlay"));
        FakeKubectl kubectl = FakeKubectl.in(directory);
        for (String name : new String[] {"small", "dev"}) {
            kubectl.answers("kustomize " + overlays.resolve(name), VM);
        }
        SortedMap<String, RenderedMachine> machines = Kustomize.render(overlays, Optional.of(kubectl.program()));
        assertThat(machines).containsOnlyKeys("dev", "small");
        assertThat(machines.get("dev").kernelArguments()).isEqualTo("console=ttyS0 init.net=1");
    }

    @Test
    void manifestsThatWereRenderedBeforeAreRead() throws IOException {
        Files.writeString(directory.resolve("dev.yaml"), VM);
        Files.writeString(directory.resolve("notes.txt"), "");
        assertThat(Kustomize.read(directory)).containsOnlyKeys("dev");
    }
}
