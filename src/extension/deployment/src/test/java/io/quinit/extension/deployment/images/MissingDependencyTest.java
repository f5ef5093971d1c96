package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.depmod.Device;
import io.quinit.extension.modules.WantsModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingDependencyTest {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Net.class))
            .overrideConfigKey("quinit.images.tiny.path", image())
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll(
                            "module net_failover, which lib/modules/6.1.0-test/kernel/virtio_net.ko (wanted by init.net=1 (MissingDependencyTest$Net)) depends on, is not in kernel 6.1.0-test",
                            "[dependency]"));

    private static String image() {
        return new TestImage()
                .module("virtio")
                .module("virtio_net", "depends=net_failover")
                .path()
                .toString();
    }

    @Test
    void buildNamesWhatIsMissingAndWhatDependsOnIt() {
        fail("the build should have failed");
    }
}
