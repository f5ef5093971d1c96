package io.quinit.boot.build;

import io.quarkus.runtime.annotations.ConfigGroup;
import java.util.List;
import java.util.Optional;

/** One target image. */
@ConfigGroup
public interface ImageBuildConfig {

    /**
     * Where it is: a folder, a Debian package, an initramfs, a tar archive, or an ext4, EROFS or squashfs image. Relative to the module
     * that is built.
     */
    String path();

    /** The command that fetches the image, for the message when it is not there. */
    Optional<String> fetch();

    /** Whether a build without the image goes on, and makes no plan for it; {@code false} by default. */
    Optional<Boolean> optional();

    /** The processor it is for, {@code x86-64} or {@code aarch64}; by default that of the machine that builds. */
    Optional<String> architecture();

    /** Path of the guest agent, where the image holds it: that it can be started is checked, too. */
    Optional<String> agent();

    /**
     * Conditions that no boot of this image meets, so that the modules wanted under them need not be there: a property as a step
     * declares it ({@code init.root.fstype=erofs}), a device ({@code virtio-mmio}), or a step that is turned off
     * ({@code init.steps.zram}).
     */
    Optional<List<String>> absent();

    /** Kernel modules beyond those that the boot steps want, in this image: see {@code quinit.modules}. */
    Optional<List<String>> modules();

    /**
     * Checks whose problems are only told and do not fail the build: {@code missing}, {@code moved}, {@code dependency},
     * {@code circle}, {@code damaged}, {@code other-kernel}, {@code architecture}, {@code link}, {@code agent} or {@code no-kernel};
     * for a single module with its name, as in {@code missing:libcrc32c}.
     */
    Optional<List<String>> warnings();
}
