package io.quinit.boot;

import io.quinit.extension.cmdline.Takes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which terminal the boot and the agent get. */
@ConfigMapping(prefix = "init")
public interface ConsoleConfig {

    /** Names below /dev; the first that takes a write is used. */
    @WithDefault("hvc0,ttyS0,ttyAMA0")
    @Takes("some")
    List<String> console();
}
