package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.modules.WantedModules;
import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.BootStep;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step that is there, but not in the build, leaves no trace in it. */
class StepLeftOutTest {

    /** Whether steps run. */
    @ConfigMapping(prefix = "init.steps")
    interface Steps {
        @WithParentName
        Map<String, OfStep> byId();

        interface OfStep {
            @WithParentName
            Optional<Boolean> enabled();
        }
    }

    /** Of the step that stays. */
    @ConfigMapping(prefix = "init.kept")
    interface Kept {
        @WithDefault("a")
        String value();
    }

    /** Of the step that goes. */
    @ConfigMapping(prefix = "init.swap")
    interface Swap {
        @WithDefault("a")
        String value();
    }

    @Singleton
    @Priority(200)
    @WantsModule("ext4")
    static final class KeptStep extends IdleStep {
        KeptStep(Kept config, Steps steps) {}
    }

    @Singleton
    @Priority(100)
    @WantsModule("zram")
    static final class SwapStep extends IdleStep {
        SwapStep(Swap config) {}
    }

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(
                    IdleStep.class,
                    Steps.class,
                    Steps.OfStep.class,
                    Kept.class,
                    Swap.class,
                    KeptStep.class,
                    SwapStep.class))
            .overrideConfigKey("quarkus.arc.exclude-types", SwapStep.class.getName());

    @Inject
    @All
    List<BootStep> steps;

    @Inject
    PropertyCatalog catalog;

    @Inject
    WantedModules modules;

    @Test
    void itDoesNotRun() {
        assertThat(steps).hasExactlyElementsOfTypes(KeptStep.class);
    }

    @Test
    void itsPropertiesAreUnknown() {
        assertThat(catalog.properties())
                .extracting(Property::key)
                .contains("init.kept.value", "init.steps.kept")
                .doesNotContain("init.swap.value", "init.steps.swap");
    }

    @Test
    void itsModulesAreNotWanted() {
        assertThat(modules.of(SwapStep.class)).isEmpty();
        assertThat(modules.of(KeptStep.class)).hasSize(1);
    }
}
