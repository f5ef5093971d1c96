package io.quinit.steps.zram;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Size;
import io.quinit.kernel.OpenFlag;
import java.util.List;
import java.util.Optional;

/**
 * Gives the device its size, writes the header of a swap area, and swaps to it.
 *
 * @param size before compression
 * @param memLimit of what it may take after compression
 */
record SwapOn(ZramDevice device, Size size, Optional<Size> memLimit, int priority) implements Action {

    @Override
    public String describe() {
        return "swap of " + size
                + memLimit.map(limit -> " in at most " + limit + " of memory").orElse("") + ", priority " + priority;
    }

    @Override
    public List<String> changes() {
        return List.of(
                "write to " + ZramDevice.SYSFS + "/mem_limit",
                "write to " + ZramDevice.SYSFS + "/disksize",
                "write to " + ZramDevice.NODE,
                "swapon " + ZramDevice.NODE + " *");
    }

    @Override
    public void run(StepContext context) {
        var memory = device.memory(context.files());
        memLimit.ifPresent(limit -> write("mem_limit", limit.resolve(memory), context));
        var bytes = wholePages(size.resolve(memory), context.kernel().pageSize());
        write("disksize", bytes, context);
        try (var node = context.kernel().open(ZramDevice.NODE, OpenFlag.WRONLY)) {
            context.kernel().write(node, SwapHeader.of(context.kernel().pageSize(), bytes));
        }
        context.kernel().swapon(ZramDevice.NODE, priority);
        context.log().info("swap of " + bytes / 1024 + " KiB, " + device.algorithm() + ", priority " + priority);
    }

    private static void write(String attribute, long value, StepContext context) {
        context.files().write(ZramDevice.SYSFS + "/" + attribute, Long.toString(value));
    }

    private static long wholePages(long bytes, int page) {
        var whole = bytes / page * page;
        if (whole < 2L * page) {
            throw new ActionException("a zram device of " + bytes + " bytes is too small to swap to");
        }
        return whole;
    }
}
