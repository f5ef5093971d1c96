package io.quinit.steps.zram;

import io.quinit.boot.cmdline.Range;
import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Size;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Swap in compressed memory. */
@ConfigMapping(prefix = "init.zram")
public interface ZramConfig {

    /**
     * Whether there is swap in compressed memory (zram).
     *
     * @since 0.1.0
     * @example init.zram=off
     */
    @WithParentName
    @WithDefault("true")
    boolean enabled();

    /**
     * How much the compressed swap holds before compression.
     *
     * @since 0.1.0
     * @example init.zram.size=1G
     */
    @WithDefault("50%")
    Size size();

    /**
     * Compression of the swap, the first that the kernel has.
     *
     * @since 0.1.0
     * @example init.zram.algorithms=zstd,lz4
     */
    @WithDefault("lz4,lzo-rle,lzo")
    @ReadAs(PlainType.NON_EMPTY_LIST)
    CommaList algorithms();

    /**
     * Priority of the compressed swap: the higher is used first.
     *
     * @since 0.1.0
     * @example init.zram.priority=10
     */
    @WithDefault("100")
    @Range(min = 0, max = 32767)
    int priority();

    /**
     * How much memory the compressed swap may take after compression. Without it there is no limit.
     *
     * @since 0.1.0
     * @example init.zram.mem-limit=20%
     */
    Optional<Size> memLimit();
}
