package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.cmdline.CmdlineConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The build machine has a command line too, which must not become the image's defaults. */
class RunTimeAloneTest {
    private static final String SOURCE = "KernelCommandLine";

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withEmptyApplication()
            .addBuildChainCustomizer(builder -> builder.addBuildStep(RunTimeAloneTest::lookDuringTheBuild)
                    .produces(FeatureBuildItem.class)
                    .build());

    private static void lookDuringTheBuild(BuildContext context) {
        for (var source : ConfigProvider.getConfig().getConfigSources()) {
            if (source.getName().equals(SOURCE)) {
                throw new IllegalStateException("the build reads " + SOURCE);
            }
        }
        context.produce(new FeatureBuildItem("looked-during-the-build"));
    }

    @Inject
    SmallRyeConfig config;

    @Test
    void sourceIsThereAtRunTimeAboveAllOthers() {
        var source = config.getConfigSource(SOURCE).orElseThrow();

        assertThat(source).isInstanceOf(CmdlineConfigSource.class);
        assertThat(source.getOrdinal()).isEqualTo(500);
    }
}
