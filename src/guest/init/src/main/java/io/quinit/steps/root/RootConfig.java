package io.quinit.steps.root;

import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.PlainType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** Where the root file system is and how it is mounted. */
@ConfigMapping(prefix = "init.root")
public interface RootConfig {

    /**
     * The disk or partition with the root file system: {@code /dev/NAME}, {@code serial:NAME} as the host set it, {@code UUID=…} or
     * {@code LABEL=…} of its file system, or {@code PARTUUID=…} of its partition. UUIDs are written as blkid(8) prints them, in
     * either case. A name that two devices have is refused. Disks of a virtual machine have no fixed order: {@code serial:NAME},
     * which no guest can write, is the safe one.
     *
     * @since 0.1.0
     * @example init.root=serial:root
     */
    @WithParentName
    @WithDefault("/dev/vda")
    DeviceName device();

    /**
     * The type of the file system, as in /proc/filesystems; without it ext4 is tried, then the others that the kernel has. One that
     * is given is the only one tried, and its module is loaded.
     *
     * @since 0.1.0
     * @example init.root.fstype=squashfs
     */
    Optional<String> fstype();

    /**
     * The mount options, as mount(8) has them. EROFS, squashfs and others that cannot be written are mounted {@code ro} whatever
     * stands here.
     *
     * @since 0.1.0
     * @example init.root.flags=ro,noatime
     */
    @WithDefault("rw,noatime")
    @ReadAs(PlainType.NON_EMPTY_LIST)
    CommaList flags();

    /**
     * How long the device is waited for. The wait ends with its arrival; past it the boot fails and names the disks that are there.
     *
     * @since 0.1.0
     * @example init.root.wait=30s
     */
    @WithName("wait")
    @WithDefault("5s")
    Duration waitLimit();
}
