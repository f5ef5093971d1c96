package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusDevModeTest;
import io.quinit.boot.modules.WantsModule;
import java.util.logging.Level;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dev mode starts where an image was not fetched, says so once, and checks the images that are there. */
class DevModeTest {

    @WantsModule("virtio")
    static final class Bus {}

    @RegisterExtension
    static final QuarkusDevModeTest DEV = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Bus.class)
                    .addAsResource(
                            new StringAsset("""
                                    quinit.images.gone.path=no/such/image
                                    quinit.images.gone.fetch=bin/fetch gone
                                    quinit.images.here.path=%s
                                    quinit.images.here.warnings=missing:virtio
                                    """.formatted(new TestImage().module("other"))), "application.properties"))
            .setLogRecordPredicate(entry -> entry.getLoggerName().equals("io.quinit.images")
                    && entry.getLevel().intValue() >= Level.WARNING.intValue());

    @Test
    void imagesAreCheckedAndTheMissingOneIsOneWarning() {
        assertThat(DEV.getLogRecords())
                .extracting(entry -> entry.getMessage())
                .hasSize(2)
                .anyMatch(
                        message -> message.startsWith("not checked against gone") && message.contains("bin/fetch gone"))
                .anyMatch(message -> message.startsWith("image here: module virtio, wanted by every boot"));
    }
}
