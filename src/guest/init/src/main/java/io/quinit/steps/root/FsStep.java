package io.quinit.steps.root;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Loads the root's file system: ext4, or the one that {@code init.root.fstype} names. */
@Singleton
@Priority(BootOrder.FS)
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

    private final ModuleLoader modules;
    private final RootConfig config;

    public FsStep(ModuleLoader modules, RootConfig config) {
        this.modules = modules;
        this.config = config;
    }

    @Override
    public Set<String> needs() {
        return Set.of("vfs");
    }

    /** The modules are in the initramfs. */
    @Override
    public Set<String> precedes() {
        return Set.of("switch-root");
    }

    @Override
    public void plan(StepPlan plan) {
        var type = config.fstype().orElse(RootTypes.FIRST);
        if (EXT.contains(type)) {
            modules.planned().wantedBy(getClass(), plan);
        } else {
            modules.planned().named(List.of(RootTypes.moduleOf(type)), "", plan);
        }
    }

    @Override
    public void run(StepLog log) {
        var type = config.fstype().orElse(RootTypes.FIRST);
        if (EXT.contains(type)) {
            modules.loadWantedBy(getClass(), log);
        } else {
            modules.load(RootTypes.moduleOf(type), log);
        }
    }
}
