package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.util.List;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class ModuleScannerTest {

    @WantsModule("zsmalloc")
    @WantsModule("lz4")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Several {}

    @WantsModule("ext4")
    static final class One {}

    static final class None {}

    @Test
    void declarationsKeepTheOrderWritten() throws IOException {
        assertThat(scan(Several.class))
                .containsExactly(
                        new WantedModule(Several.class.getName(), "zsmalloc", "", Device.ANY),
                        new WantedModule(Several.class.getName(), "lz4", "", Device.ANY),
                        new WantedModule(Several.class.getName(), "virtio_net", "init.net=1", Device.VIRTIO_NET));
    }

    @Test
    void stepsAreSortedByName() throws IOException {
        assertThat(scan(Several.class, None.class, One.class))
                .extracting(WantedModule::by)
                .startsWith(One.class.getName())
                .hasSize(4);
    }

    private static List<WantedModule> scan(Class<?>... steps) throws IOException {
        var all = new Class<?>[steps.length + 2];
        System.arraycopy(steps, 0, all, 0, steps.length);
        all[steps.length] = WantsModule.class;
        all[steps.length + 1] = WantsModule.List.class;
        return new ModuleScanner(Index.of(all)).scan();
    }
}
