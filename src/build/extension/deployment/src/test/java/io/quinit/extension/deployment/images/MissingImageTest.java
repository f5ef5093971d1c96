package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantsModule;
import jakarta.inject.Inject;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fresh clone has to start in dev mode, and its tests have to run. */
class MissingImageTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class))
            .overrideConfigKey("quinit.images.gone.path", "no/such/image")
            .overrideConfigKey("quinit.images.gone.fetch", "bin/fetch gone")
            .overrideConfigKey("quinit.images.lost.path", "no/such/other")
            .setLogRecordPredicate(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(entries -> assertThat(entries)
                    .filteredOn(entry -> entry.getLoggerName().equals("io.quinit.images"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getMessage())
                            .contains("not checked against gone, lost", "bin/fetch gone", "no/such/other")));

    @Inject
    LoadPlans plans;

    @Test
    void thereIsOneWarningAndNoPlan() {
        assertThat(plans.all()).isEmpty();
    }
}
