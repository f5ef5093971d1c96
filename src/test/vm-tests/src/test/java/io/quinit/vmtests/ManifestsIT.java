package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.cluster.manifests.FieldSchemas;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.tool.KernelArgsCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each overlay and example, rendered by the real Kustomize, passes the gate, and shows what it is there for. */
@Once
class ManifestsIT {
    @TempDir(factory = BesideTheManifests.class)
    private Path folder;

    static List<Path> folders() throws IOException {
        return Cluster.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void renderedManifestPassesTheGate(Path overlay) throws IOException {
        String manifest = Kubectl.render(overlay);
        assertThat(Manifests.parse(manifest).machines()).isNotEmpty();
        assertThat(Cluster.problems(manifest)).isEmpty();
        assertThat(CoreModels.problems(manifest)).isEmpty();
    }

    /** Without them the fields are checked by our own schemas alone. */
    @Test
    void strictSchemasAreThere() {
        assumeTrue(Cluster.strictSchemas().isPresent(), () -> "no " + System.getProperty("quinit.schemas"));
        assertThat(Cluster.strictSchemas().map(FieldSchemas::of)).isPresent();
    }

    /** As an operator does: the component, and the kernel arguments made again. */
    private String withComponent(String overlay, String component) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [%s]
                components: [%s]
                patches: [{path: kernel-args.yaml, target: {kind: VirtualMachinePool}}]
                """.formatted(
                        relative("overlays/" + overlay), relative("components/" + component)));
        ToolRun.of(
                new KernelArgsCommand(),
                "--init",
                Image.dist().resolve("quinit").toString(),
                "--kustomize",
                folder.toString());
        return Kubectl.render(folder);
    }

    private Path relative(String path) {
        return folder.relativize(Cluster.FOLDER.resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsock", "hugepages", "no-network", "reboot-terminate"})
    void componentFitsAnOverlay(String component) throws IOException {
        for (String overlay : List.of("dev", "large")) {
            String manifest = withComponent(overlay, component);
            assertThat(Cluster.problems(manifest)).as(overlay).isEmpty();
            assertThat(CoreModels.problems(manifest)).as(overlay).isEmpty();
            assertThat(manifest)
                    .contains(
                            switch (component) {
                                case "vsock" -> "autoattachVSOCK: true";
                                case "hugepages" -> "pageSize: 2Mi";
                                case "no-network" -> "autoattachPodInterface: false";
                                default -> "rebootPolicy: Terminate";
                            });
        }
    }

    @Test
    void clusterGatesAreKnownAndMakeTheVsockComponentGood() throws IOException {
        Files.writeString(folder.resolve("kubevirt.yaml"), """
                apiVersion: kubevirt.io/v1
                kind: KubeVirt
                metadata: {name: kubevirt, namespace: kubevirt}
                spec: {configuration: {developerConfiguration: {featureGates: [Snapshot]}}}
                """);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [kubevirt.yaml, %s]
                components: [%s]
                """.formatted(
                        relative("examples/autoscaled"), relative("components/cluster-gates")));
        String manifest = Kubectl.render(folder);
        assertThat(Cluster.problems(manifest)).isEmpty();
        assertThat(Cluster.check(manifest)).noneMatch(finding -> finding.rule().equals("FeatureGates"));
        assertThat(manifest).contains("runtimeDefaultProfile: true", "- VSOCK");
        String without =
                Files.readString(Cluster.FOLDER.resolve("components/cluster-gates/without-image-volumes.yaml"));
        assertThat(Cluster.problems(without)).isEmpty();
    }

    @Test
    void perVmDiffersInItsArgumentsAlone() throws IOException {
        List<RenderedMachine> machines = RenderedMachine.of(Kubectl.render(Cluster.FOLDER.resolve("examples/per-vm")));
        assertThat(machines).extracting(RenderedMachine::name).containsExactly("alice", "bob");
        assertThat(machines).extracting(RenderedMachine::kernelArguments).doesNotHaveDuplicates();
        assertThat(machines.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("name", "kernelArguments")
                .isEqualTo(machines.getLast());
    }

    @Test
    void canaryIsOneMachineOfManyWithOtherProperties() throws IOException {
        List<RenderedMachine> machines = RenderedMachine.of(Kubectl.render(Cluster.FOLDER.resolve("examples/canary")));
        assertThat(machines).extracting(RenderedMachine::replicas).containsExactly(1, 5);
        assertThat(machines).extracting(RenderedMachine::kernelArguments).doesNotHaveDuplicates();
    }
}
