package io.quinit.steps;

import io.quinit.cmdline.DeviceName;
import io.quinit.extension.cmdline.DeviceNameConverter;
import io.quinit.extension.cmdline.Takes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the root file system is and how it is mounted. */
@ConfigMapping(prefix = "init.root")
public interface RootConfig {

    /** The block device: its path, or {@code serial:NAME} of a virtio disk. */
    @WithParentName
    @WithDefault("/dev/vda")
    @WithConverter(DeviceNameConverter.class)
    DeviceName device();

    /** Its file system, which is then the only one tried; without it ext4, then the others that the kernel has. */
    Optional<String> fstype();

    /** Options as mount(8) has them. */
    @WithDefault("rw,noatime")
    @Takes("some")
    List<String> flags();

    /** How long the device is waited for. */
    @WithName("wait")
    @WithDefault("5s")
    Duration waitLimit();
}
