package io.quinit.extension.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedModulesRecorderTest {

    @Test
    void eachStepHasItsOwnInTheOrderWritten() {
        var wanted = new WantedModulesRecorder()
                .record(List.of(
                        "java.lang.String",
                        "zsmalloc",
                        "",
                        "ANY",
                        "java.lang.Object",
                        "virtio_net",
                        "init.net=1",
                        "VIRTIO_NET",
                        "java.lang.String",
                        "lz4",
                        "",
                        "ANY"))
                .getValue();

        assertThat(wanted.of(String.class))
                .containsExactly(new WantedModule("zsmalloc", "", Device.ANY), new WantedModule("lz4", "", Device.ANY));
        assertThat(wanted.of(Object.class))
                .containsExactly(new WantedModule("virtio_net", "init.net=1", Device.VIRTIO_NET));
        assertThat(wanted.of(Integer.class)).isEmpty();
    }
}
