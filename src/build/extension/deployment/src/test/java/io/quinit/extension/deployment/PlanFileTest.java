package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the image tool reads: the modules that the executable asks for, written when it is built. */
class PlanFileTest {

    @WantsModule("zsmalloc")
    @WantsModule("zram")
    static final class Swap {}

    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Network {}

    @RegisterExtension
    static final QuarkusProdModeTest BUILD = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Swap.class, Network.class))
            .setApplicationName("wanted-modules");

    @ProdBuildResults
    private ProdModeTestResults results;

    @Test
    void planFileHasWhatTheStepsDeclare() throws IOException {
        var plan = PlanFile.parse(Files.readString(results.getBuildDir().resolve("modules.plan")));

        assertThat(plan.wanted())
                .containsExactly(
                        new WantedModule(Network.class.getName(), "virtio_net", "init.net=1", Device.VIRTIO_NET),
                        WantedModule.always(Swap.class.getName(), "zsmalloc"),
                        WantedModule.always(Swap.class.getName(), "zram"));
    }
}
