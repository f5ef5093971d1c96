package io.quinit.steps.vfs;

import io.quinit.boot.cmdline.OneOf;
import io.quinit.boot.cmdline.Range;
import io.quinit.cmdline.Size;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalLong;

/** How the virtual file systems are mounted. */
@ConfigMapping(prefix = "init")
public interface VfsConfig {

    /** The tmpfs on /tmp. */
    Tmp tmp();

    /** /proc. */
    Proc proc();

    /** The tmpfs on /tmp. */
    interface Tmp {
        /**
         * The size of the tmpfs on {@code /tmp}.
         *
         * @since 0.1.0
         * @example init.tmp.size=25%
         */
        @WithDefault("128M")
        Size size();

        /**
         * How many files the tmpfs on {@code /tmp} may hold. Without it the kernel's own number.
         *
         * @since 0.1.0
         * @unit files
         * @example init.tmp.inodes=16384
         */
        @Range(min = 1, max = 4_294_967_295L)
        OptionalLong inodes();

        /** As tmpfs(5) takes it: {@code size=} knows shares of memory too. */
        default String sizeOption() {
            return size().toString();
        }
    }

    /** /proc. */
    interface Proc {
        /**
         * Whose processes a user sees in {@code /proc}: 0 all, 1 no details of others, 2 none of others, 4 those that may be
         * traced.
         *
         * @since 0.1.0
         * @example init.proc.hidepid=0
         */
        @WithDefault("2")
        @OneOf({"0", "1", "2", "4"})
        String hidepid();
    }
}
