package io.quinit.steps.zram;

import static io.quinit.boot.action.Actions.group;
import static io.quinit.boot.action.Actions.nothing;
import static io.quinit.boot.action.Actions.waitFor;
import static io.quinit.boot.action.Actions.write;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.loader.ModuleActions;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Swaps to compressed memory, and tunes the kernel for swap that costs next to nothing. The boot goes on without it.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/blockdev/zram.html">zram</a>
 * @see <a href="https://docs.kernel.org/admin-guide/sysctl/vm.html">sysctl/vm</a>
 */
@Singleton
@Priority(BootOrder.ZRAM)
@Needs("vfs")
// The modules are in the initramfs.
@Precedes("switch-root")
@WantsModule("lz4_compress")
@WantsModule("lz4")
@WantsModule("zsmalloc")
@WantsModule("zram")
public final class ZramStep implements BootStep {
    private static final Duration DEVICE_LIMIT = Duration.ofMillis(255);
    private static final String SWAP_STAYS = "; swap stays";

    private final ZramConfig config;
    private final ModuleActions modules;

    public ZramStep(ZramConfig config, ModuleActions modules) {
        this.config = config;
        this.modules = modules;
    }

    @Override
    public boolean runsInParallel() {
        return true;
    }

    @Override
    public List<Action> actions() {
        if (!config.enabled()) {
            return nothing("init.zram is off");
        }
        var device = new ZramDevice();
        return List.of(group(
                        modules.wantedBy(this),
                        modules.require("zram", "no zram module, no swap"),
                        waitFor(ZramDevice.SYSFS)
                                .atMost(DEVICE_LIMIT)
                                .when("where the module was loaded")
                                .otherwise(", no swap"),
                        group(
                                        device.compressWithFirstOf(config.algorithms()),
                                        device.swapOn(config.size(), config.memLimit(), config.priority()),
                                        // Single pages, early, since reading one back costs next to nothing.
                                        write("/proc/sys/vm/page-cluster", 0).optional(SWAP_STAYS),
                                        write("/proc/sys/vm/swappiness", 180).optional(SWAP_STAYS),
                                        device.keepFree(4).optional(SWAP_STAYS),
                                        write("/proc/sys/vm/overcommit_memory", 0)
                                                .optional(SWAP_STAYS))
                                .undoneBy(device.reset()))
                .optional("; no swap"));
    }
}
