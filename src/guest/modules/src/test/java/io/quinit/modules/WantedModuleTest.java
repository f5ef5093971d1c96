package io.quinit.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedModuleTest {
    @ParameterizedTest
    @CsvSource({
        "io.quinit.steps.net.NetStep, init.net=1, init.net=1 (NetStep)",
        "io.quinit.steps.net.NetStep, '', every boot (NetStep)",
        "NetStep, '', every boot (NetStep)",
        "quinit.modules.extra, '', every boot (quinit.modules.extra)",
        "ends.with., '', every boot (ends.with.)"
    })
    void messagesNameThePropertyAndWhoAsks(String by, String property, String text) {
        assertThat(new WantedModule(by, "virtio_net", property, Device.VIRTIO_NET))
                .hasToString(text);
    }
}
