package io.quinit.boot.failure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What ends a boot that cannot go on. */
@ConfigMapping(prefix = "init")
public interface FailureConfig {

    /**
     * What ends a boot that cannot go on: {@code shell}, {@code poweroff}, {@code reboot}, {@code halt} or {@code panic}. A shell is
     * there only in an initramfs that was made {@code --with-shell}, and only until the root is switched; without one {@code shell}
     * says so and waits. Fleet images set {@code poweroff}. Where the machine has QEMU's isa-debug-exit at port 0xf4, QEMU ends first,
     * with a status that names the step.
     *
     * @since 0.1.0
     * @example init.on-failure=poweroff
     */
    @WithDefault("shell")
    OnFailure onFailure();

    /**
     * Whether every problem of the command line ends the boot, even one that is harmless.
     *
     * @since 0.1.0
     * @example init.strict
     */
    @WithDefault("false")
    boolean strict();
}
