package io.quinit.steps;

import io.quinit.cmdline.Words;
import io.quinit.extension.cmdline.Takes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** The program that the boot is for. */
@ConfigMapping(prefix = "init.agent")
public interface AgentConfig {

    /** Its path in the root file system. */
    @WithParentName
    @WithDefault("/usr/local/bin/guest-agent")
    @Takes("path")
    String path();

    /** Its arguments, quoted as for a shell. */
    Optional<Words> args();
}
