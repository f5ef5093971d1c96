package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.PodRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's sizes are those of the manifests. */
@Once
class SizingIT {
    private static final double MIB = 1 << 20;
    /** Of a node with 64 GiB, what is left for pods; and kubelet's maxPods. */
    private static final double NODE_MIB = 60 * 1024;

    private static final int MAX_PODS = 110;

    @ParameterizedTest
    @ValueSource(
            strings = {"overlays/dev", "overlays/small", "overlays/large", "overlays/isolated", "examples/autoscaled"})
    void guideSaysWhatAVmAsksFor(String folder) throws IOException {
        MachineTemplate machine = Manifests.parse(Kubectl.render(Cluster.FOLDER.resolve(folder)))
                .machines()
                .getFirst();
        assertThat(Files.readString(Cluster.FOLDER.resolve("README.md"))).contains(row(folder, machine));
    }

    private static String row(String folder, MachineTemplate machine) {
        PodRequest request = PodRequest.of(machine);
        double guest = machine.memory().orElseThrow() / MIB;
        double overhead = PodRequest.overhead(machine) / MIB;
        double pod = (request.memory() + request.hugePages()) / MIB;
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %.0f | %.1f | %.1f | %.1f | %dm | %d |",
                folder,
                machine.processors(),
                guest,
                overhead,
                pod - guest - overhead,
                pod,
                request.cpu(),
                Math.min(MAX_PODS, (int) (NODE_MIB / pod)));
    }
}
