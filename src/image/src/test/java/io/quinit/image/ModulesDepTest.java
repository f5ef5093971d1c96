package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesDepTest {
    @Test
    void allNeedsAreListedToBeLoadedFromRightToLeft() throws Exception {
        var kernel = new TinyImage()
                .module("virtio_net", "depends=net_failover,virtio", "softdep=pre: hint")
                .module("net_failover", "depends=failover")
                .module("failover")
                .module("virtio", "depends=virtio_ring")
                .module("virtio_ring")
                .module("hint")
                .kernel();
        var plan = ModuleResolver.resolve(kernel, List.of(new WantedModule("net", "virtio_net", "")));
        assertThat(ModulesDep.of(plan, ModuleFile::path)).isEqualTo("""
                        kernel/failover.ko:
                        kernel/hint.ko:
                        kernel/net_failover.ko: kernel/failover.ko
                        kernel/virtio.ko: kernel/virtio_ring.ko
                        kernel/virtio_net.ko: kernel/virtio.ko kernel/virtio_ring.ko kernel/net_failover.ko kernel/failover.ko kernel/hint.ko
                        kernel/virtio_ring.ko:
                        """);
    }
}
