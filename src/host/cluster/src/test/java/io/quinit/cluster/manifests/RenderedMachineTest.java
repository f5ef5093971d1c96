package io.quinit.cluster.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import io.quinit.vm.VmSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RenderedMachineTest {
    private static final Path FILES = Path.of("/files");

    private static RenderedMachine good() {
        return RenderedMachine.of(Fixture.goodText()).getFirst();
    }

    @Test
    void machineIsWhatTheManifestSays() {
        assertThat(good().name()).isEqualTo("sandbox");
        assertThat(good().replicas()).isEqualTo(50);
        VmSpec spec = good().machine(FILES).build();
        assertThat(spec.memory()).isEqualTo("2048M");
        assertThat(spec.processors()).isEqualTo(2);
        assertThat(spec.network()).isTrue();
        assertThat(spec.kernel()).isEqualTo(FILES.resolve("vmlinuz"));
        assertThat(spec.initramfs()).isEqualTo(FILES.resolve("initramfs"));
        assertThat(spec.ports()).extracting("name").containsExactly("org.qemu.guest_agent.0");
        assertThat(spec.disks()).singleElement().satisfies(disk -> {
            assertThat(disk.file()).isEqualTo(FILES.resolve("root.img"));
            assertThat(disk.serial()).isEqualTo("quinit-root");
        });
        assertThat(spec.extraArguments()).anyMatch(argument -> argument.startsWith("virtio-balloon-pci"));
    }

    /** What the tool needs of an emulated processor stands behind. */
    @Test
    void kernelArgumentsAreTheSameByteForByte() {
        assertThat(good().machine(FILES).build().commandLine()).isEqualTo(good().kernelArguments() + " no_timer_check");
    }

    @Test
    void machineWithoutNetworkHasNoCardAndWithoutBalloonNone() {
        String text = Fixture.goodText()
                .replace(
                        "interfaces:\n              - masquerade: {}\n                name: default\n",
                        "autoattachPodInterface: false\n")
                .replace("disableHotplug: true", "autoattachMemBalloon: false");
        VmSpec spec = RenderedMachine.of(text).getFirst().machine(FILES).build();
        assertThat(spec.network()).isFalse();
        assertThat(spec.extraArguments()).isEmpty();
    }

    @Test
    void diskThatTheGuestMayNotWriteIsReadOnly() {
        String text = Fixture.goodText()
                .replace("bus: virtio", "{bus: virtio, readonly: true}")
                .replace("disk:\n                  {", "disk: {");
        assertThat(RenderedMachine.of(text).getFirst().disks().getFirst().readOnly())
                .isTrue();
    }

    @Test
    void manifestWithoutMachinesIsRefused() {
        assertThatThrownBy(() -> RenderedMachine.of("kind: Namespace\n"))
                .isInstanceOf(HostFailure.class)
                .hasMessage("the manifest holds nothing that becomes a VM");
    }
}
