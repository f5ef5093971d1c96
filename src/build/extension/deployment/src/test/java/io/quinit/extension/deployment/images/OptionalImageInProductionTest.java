package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OptionalImageInProductionTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusProdModeTest BUILD = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.gone.path", "no/such/image")
            .overrideConfigKey("quinit.images.gone.optional", "true");

    @ProdBuildResults
    private ProdModeTestResults results;

    @Test
    void buildGoesOnWithoutAPlanForIt() throws IOException {
        var plan = results.getBuildDir().resolve(PlanFile.NAME);
        assertThat(PlanFile.parse(Files.readString(plan)).plans()).isEmpty();
    }
}
