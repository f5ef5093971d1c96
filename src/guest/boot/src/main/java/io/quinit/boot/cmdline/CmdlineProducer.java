package io.quinit.boot.cmdline;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.Reading;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the line and what was made of it to those who ask for more than a property. */
@Singleton
public class CmdlineProducer {
    private final CmdlineConfigSource source;

    public CmdlineProducer(SmallRyeConfig config) {
        source = config.getConfigSource(CmdlineConfigSource.NAME)
                .map(CmdlineConfigSource.class::cast)
                .orElseGet(() -> CmdlineConfigSource.of("", CatalogRecorder.catalog()));
    }

    @Produces
    @Singleton
    KernelCommandLine line() {
        return source.line();
    }

    @Produces
    @Singleton
    Reading reading() {
        return source.reading();
    }

    /** Every property of this version. */
    @Produces
    @Singleton
    PropertyCatalog catalog() {
        return CatalogRecorder.catalog();
    }
}
