package io.quinit.steps.zram;

import io.quinit.boot.modules.WantsModule;
import io.quinit.boot.run.Waiting;
import io.quinit.boot.step.BootOrder;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.StepLog;
import io.quinit.boot.step.StepPlan;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.loader.ModuleLoader;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Swaps to compressed memory, and tunes the kernel for swap that costs next to nothing. The boot goes on without it.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/blockdev/zram.html">zram</a>, sysctl/vm
 */
@Singleton
@Priority(BootOrder.ZRAM)
@WantsModule("lz4_compress")
@WantsModule("lz4")
@WantsModule("zsmalloc")
@WantsModule("zram")
public final class ZramStep implements BootStep {
    private static final Duration DEVICE_LIMIT = Duration.ofMillis(255);

    private final Kernel kernel;
    private final Files files;
    private final ZramConfig config;
    private final ModuleLoader modules;
    private final Waiting waiting;

    public ZramStep(Kernel kernel, ZramConfig config, ModuleLoader modules, Waiting waiting) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.config = config;
        this.modules = modules;
        this.waiting = waiting;
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
    public boolean runsBeside() {
        return true;
    }

    @Override
    public void plan(StepPlan plan) {
        if (!config.enabled()) {
            plan.does("nothing: init.zram is off");
            return;
        }
        modules.planned().wantedBy(getClass(), plan);
        plan.waitsFor(ZramDevice.SYSFS, DEVICE_LIMIT, "where the module was loaded");
        plan.does("compress with the first of " + String.join(", ", config.algorithms()) + " that the kernel has");
        plan.does("swap of " + config.size() + limit() + ", priority " + config.priority());
    }

    private String limit() {
        return config.memLimit()
                .map(limit -> " in at most " + limit + " of memory")
                .orElse("");
    }

    @Override
    public void run(StepLog log) {
        if (!config.enabled()) {
            return;
        }
        modules.loadWantedBy(getClass(), log);
        if (!modules.load("zram", log)) {
            log.warn("no zram module, no swap");
        } else if (!waiting.until(log, ZramDevice.SYSFS, DEVICE_LIMIT, () -> files.exists(ZramDevice.SYSFS))) {
            log.warn(ZramDevice.SYSFS + " did not come within " + DEVICE_LIMIT.toMillis() + "ms, no swap");
        } else {
            swap(log);
        }
    }

    private void swap(StepLog log) {
        var device = new ZramDevice(kernel);
        try {
            var memory = MemTotal.read(files);
            var algorithm = device.compressWith(config.algorithms());
            config.memLimit().ifPresent(limit -> device.limit(limit.of(memory)));
            var size = device.size(config.size().of(memory));
            device.swapOn(size, config.priority());
            log.info("swap of " + size / 1024 + " KiB, " + algorithm + ", priority " + config.priority());
            tune(memory, log);
        } catch (KernelException | IllegalStateException failure) {
            device.reset();
            log.warn(failure.getMessage() + "; no swap");
        }
    }

    /** What suits swap in memory: single pages, early, and some memory kept free for the compression itself. */
    private void tune(long memory, StepLog log) {
        var sysctls = List.of(
                new Sysctl("page-cluster", 0),
                new Sysctl("swappiness", 180),
                new Sysctl("min_free_kbytes", memory / 1024 * 4 / 100),
                new Sysctl("overcommit_memory", 0));
        for (var sysctl : sysctls) {
            try {
                files.write("/proc/sys/vm/" + sysctl.name(), Long.toString(sysctl.value()));
            } catch (KernelException failure) {
                log.warn(failure.getMessage() + "; swap stays");
            }
        }
    }

    private record Sysctl(String name, long value) {}
}
