package io.quinit.boot.cmdline;

import io.quarkus.runtime.configuration.ConfigBuilder;
import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;

/**
 * Puts the command line into the run-time configuration. Registered by the build, never as a service: a service is made on the
 * build machine as well, and what its command line says would become defaults of the image.
 */
public final class CmdlineConfigBuilder implements ConfigBuilder {
    private static final Path PROC_CMDLINE = Path.of("/proc/cmdline");

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        var catalog = CatalogRecorder.catalog();
        var source = source(catalog);
        return ValueConverters.addTo(builder, catalog.valueTypes(), source.reading())
                .withSources(source)
                .withInterceptors(new LiteralValues());
    }

    /** The line that the kernel was started with, which is ours only in PID 1; in a command the one that it is asked about. */
    static CmdlineConfigSource source(PropertyCatalog catalog) {
        return GivenLine.get()
                .map(line -> CmdlineConfigSource.of(line, catalog))
                .orElseGet(() -> ProcessHandle.current().pid() == 1
                        ? CmdlineConfigSource.read(PROC_CMDLINE, catalog)
                        : CmdlineConfigSource.of("", catalog));
    }
}
