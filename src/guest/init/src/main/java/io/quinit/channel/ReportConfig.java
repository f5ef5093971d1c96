package io.quinit.channel;

import io.quinit.cmdline.ReportTarget;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the report of the boot goes. */
@ConfigMapping(prefix = "init")
public interface ReportConfig {

    /**
     * Where the report goes, one line of JSON when the boot is ready and one when it fails: {@code off}, {@code console},
     * {@code port:NAME} (a virtio port) or {@code vsock:PORT} (a listener of the host). A host that does not take it within
     * 250 ms costs a warning, and the boot goes on; a port may be late by {@code init.ports.wait}.
     *
     * @since 0.1.0
     * @example init.report=port:org.quinit.report
     */
    @WithDefault("console")
    ReportTarget report();
}
