package io.quinit.tool.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.CommandRun;
import io.quinit.tool.kubernetes.RenderedMachine;
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
    private Path folder;

    @Test
    void eachOverlayIsRenderedByKubectl() throws IOException {
        Path overlays = folder.resolve("overlays");
        for (String name : new String[] {"small", "dev"}) {
            Files.createDirectories(overlays.resolve(name));
            Files.createFile(overlays.resolve(name + "/kustomization.yaml"));
        }
        Files.createDirectories(overlays.resolve("no-overlay"));
        FakeKubectl kubectl = FakeKubectl.in(folder);
        for (String name : new String[] {"small", "dev"}) {
            kubectl.answers("kustomize " + overlays.resolve(name), VM);
        }
        SortedMap<String, RenderedMachine> machines = Kustomize.render(overlays, Optional.of(kubectl.program()));
        assertThat(machines).containsOnlyKeys("dev", "small");
        assertThat(machines.get("dev").kernelArguments()).isEqualTo("console=ttyS0 init.net=1");
    }

    @Test
    void manifestsThatWereRenderedBeforeAreRead() throws IOException {
        Files.writeString(folder.resolve("dev.yaml"), VM);
        Files.writeString(folder.resolve("notes.txt"), "");
        assertThat(Kustomize.read(folder)).containsOnlyKeys("dev");
    }

    @Test
    void whatIsBootedHasToBeThere() {
        CommandRun run = CommandRun.of("fleet", "run", "--rendered", folder, "--files", folder, "--out", folder);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("missing: ", "root.img", "src/scripts/boot builds what is booted");
    }

    @Test
    void fleetOfAnEarlierRunIsNotMixedWithThis() throws IOException {
        for (String name : new String[] {"vmlinuz", "initramfs", "root.img"}) {
            Files.createFile(folder.resolve(name));
        }
        CommandRun run = CommandRun.of("fleet", "run", "--rendered", folder, "--files", folder, "--out", folder);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("is not empty: give another folder by --out");
    }
}
