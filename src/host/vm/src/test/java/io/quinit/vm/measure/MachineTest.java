package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static VmSpec spec(Machine machine) {
        VmBuilder builder = VmBuilder.of(Path.of("image"));
        machine.addTo(builder);
        return builder.build();
    }

    @Test
    void oneHasACardAndAPortAndTheOtherNeither() {
        assertThat(spec(Machine.FULL).network()).isTrue();
        assertThat(spec(Machine.FULL).ports()).hasSize(1);
        assertThat(spec(Machine.BARE).network()).isFalse();
        assertThat(spec(Machine.BARE).ports()).isEmpty();
    }

    @Test
    void limitLoadsWhatTheMachineHas() {
        assertThat(Machine.FULL.needs("virtio_net")).isTrue();
        assertThat(Machine.BARE.needs("virtio_net")).isFalse();
        assertThat(Machine.BARE.needs("virtio_console")).isFalse();
        assertThat(Machine.BARE.needs("virtio_blk")).isTrue();
        assertThat(Machine.FULL.needs("virtio_mmio")).isFalse();
    }
}
