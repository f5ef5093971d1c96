package io.quinit.boot.cmdline;

import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Puts the command line into the run-time configuration. Registered by the build, never as a service: a service is made on the
 * build machine as well, and what its command line says would become defaults of the image.
 */
public final class CmdlineConfigBuilder implements ConfigBuilder {

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return builder.withSources(CmdlineFile.readAsInit(CatalogRecorder.catalog()))
                .withInterceptors(new LiteralValues());
    }
}
