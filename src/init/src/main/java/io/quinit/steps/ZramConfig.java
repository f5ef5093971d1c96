package io.quinit.steps;

import io.quinit.cmdline.Size;
import io.quinit.extension.cmdline.Takes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Optional;

/** Swap in compressed memory. */
@ConfigMapping(prefix = "init.zram")
public interface ZramConfig {

    /** Whether there is any. */
    @WithParentName
    @WithDefault("true")
    boolean enabled();

    /** How much it holds before compression: bytes or a share of memory. */
    @WithDefault("50%")
    Size size();

    /** Compression, the first that the kernel has. */
    @WithDefault("lz4,lzo-rle,lzo")
    @Takes("some")
    List<String> algorithms();

    /** Swap of a higher priority is used first. */
    @WithDefault("100")
    @Takes("number:0:32767")
    int priority();

    /** How much memory it may take after compression: bytes or a share of memory; no limit where it is not given. */
    Optional<Size> memLimit();
}
