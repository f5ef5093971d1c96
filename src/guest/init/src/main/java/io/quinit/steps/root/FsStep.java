package io.quinit.steps.root;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.loader.ModuleActions;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Loads the root's file system: ext4, or the one that {@code init.root.fstype} names. */
@Singleton
@Priority(BootOrder.FS)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes("switch-root")
@WantsModule("crc16")
@WantsModule("crc32c_generic")
@WantsModule("libcrc32c")
@WantsModule("mbcache")
@WantsModule("jbd2")
@WantsModule("ext4")
@WantsModule(value = "erofs", property = "init.root.fstype=erofs")
@WantsModule(value = "squashfs", property = "init.root.fstype=squashfs")
public final class FsStep implements BootStep {
    /** All three are file systems of the module ext4. */
    private static final Set<String> EXT = Set.of("ext2", "ext3", "ext4");

    private final ModuleActions modules;
    private final RootConfig config;

    public FsStep(ModuleActions modules, RootConfig config) {
        this.modules = modules;
        this.config = config;
    }

    @Override
    public List<Action> actions() {
        var type = config.fstype().orElse(RootTypes.FIRST);
        return List.of(EXT.contains(type) ? modules.wantedBy(this) : modules.named(List.of(RootTypes.moduleOf(type))));
    }
}
