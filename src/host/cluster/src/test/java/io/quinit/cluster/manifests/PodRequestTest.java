package io.quinit.cluster.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** KubeVirt's own figures. */
class PodRequestTest {
    private static final String USUAL = "devices: {autoattachGraphicsDevice: false}, memory: {guest: 256Mi}";
    private static final String WITHOUT_LOG =
            "devices: {autoattachGraphicsDevice: false, logSerialConsole: false}, memory: {guest: 256Mi}";

    private static PodRequest request(String domain) {
        return request(domain, "");
    }

    private static PodRequest request(String domain, String spec) {
        return PodRequest.of(Manifests.parse(
                        "kind: VirtualMachine\nspec: {template: {spec: {" + spec + "domain: {" + domain + "}}}}")
                .machines()
                .getFirst());
    }

    private static double mib(long bytes) {
        return Math.floor(bytes / 1048576.0);
    }

    @Test
    void sandboxOf256MibAsksFor525Or492() {
        assertThat(mib(request(USUAL).memory())).isEqualTo(525);
        assertThat(mib(request(WITHOUT_LOG).memory())).isEqualTo(492);
        assertThat(request(USUAL).cpu()).isEqualTo(105);
        assertThat(request(WITHOUT_LOG).cpu()).isEqualTo(100);
    }

    @Test
    void processorsGraphicsAndProbesCost() {
        long least = request(WITHOUT_LOG).memory();
        assertThat(mib(request(WITHOUT_LOG + ", cpu: {cores: 2, sockets: 2}").memory() - least))
                .isEqualTo(24);
        assertThat(mib(request(WITHOUT_LOG.replace("autoattachGraphicsDevice: false, ", ""))
                                .memory()
                        - least))
                .isEqualTo(32);
        assertThat(mib(request(WITHOUT_LOG, "readinessProbe: {exec: {command: [a]}}, ")
                                .memory()
                        - least))
                .isEqualTo(110);
        assertThat(request(WITHOUT_LOG, "readinessProbe: {guestAgentPing: {}}, ")
                        .memory())
                .isEqualTo(least);
    }

    @Test
    void hugePagesAreAskedForBesideTheOverhead() {
        PodRequest request = request(WITHOUT_LOG.replace("256Mi", "256Mi, hugepages: {pageSize: 2Mi}"));
        assertThat(request.hugePages()).isEqualTo(256 << 20);
        assertThat(mib(request.memory())).isEqualTo(236);
    }

    @Test
    void overcommittedMemoryAndOverheadAreNotAskedFor() {
        assertThat(mib(request(WITHOUT_LOG + ", resources: {requests: {memory: 128Mi}}")
                        .memory()))
                .isEqualTo(364);
        assertThat(mib(request(WITHOUT_LOG + ", resources: {overcommitGuestOverhead: true}")
                        .memory()))
                .isEqualTo(256);
    }
}
