package io.quinit.boot.console;

import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.PlainType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which terminal the boot and the agent get. */
@ConfigMapping(prefix = "init")
public interface ConsoleConfig {

    /**
     * Names below {@code /dev}, the console being the first that takes a write.
     *
     * @since 0.1.0
     * @example init.console=ttyS0,hvc0
     */
    @WithDefault("hvc0,ttyS0,ttyAMA0")
    @ReadAs(PlainType.NON_EMPTY_LIST)
    CommaList console();
}
