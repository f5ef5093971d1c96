package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WantedModuleTest {
    @Test
    void conditionMayBeEmptyOrMissing() throws Exception {
        assertThat(WantedModule.parse("# made by the build\n\nbus\tvirtio\t\nnet\tvirtio_net\tinit.net=1\nfs\text4\n"))
                .containsExactly(
                        new WantedModule("bus", "virtio", ""),
                        new WantedModule("net", "virtio_net", "init.net=1"),
                        new WantedModule("fs", "ext4", ""));
    }

    @Test
    void everyFaultyLineIsNamed() {
        assertThatThrownBy(() -> WantedModule.parse("bus virtio\nfs\text4\t\n\t\nnet\ta\tb\tc\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("line 1: \"bus virtio\"")
                .hasMessageContaining("line 4")
                .hasMessageNotContaining("line 2");
    }

    @Test
    void saysWhoWantsItAndWhen() {
        assertThat(new WantedModule("net", "virtio_net", "init.net=1")).hasToString("net (with init.net=1)");
        assertThat(new WantedModule("fs", "ext4", "")).hasToString("fs");
    }
}
