package io.quinit.boot.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedModulesRecorderTest {

    @Test
    void eachStepHasItsOwnInTheOrderWritten() {
        var wanted = new WantedModulesRecorder()
                .record(List.of(
                        new WantedModule("java.lang.String", "zsmalloc", "", Device.ANY),
                        new WantedModule("java.lang.Object", "virtio_net", "init.net=1", Device.VIRTIO_NET),
                        new WantedModule("java.lang.String", "lz4", "", Device.ANY)))
                .getValue();

        assertThat(wanted.of(String.class))
                .containsExactly(
                        WantedModule.always("java.lang.String", "zsmalloc"),
                        WantedModule.always("java.lang.String", "lz4"));
        assertThat(wanted.of(Object.class))
                .containsExactly(new WantedModule("java.lang.Object", "virtio_net", "init.net=1", Device.VIRTIO_NET));
        assertThat(wanted.of(Integer.class)).isEmpty();
    }
}
