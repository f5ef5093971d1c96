package io.quinit.steps.zram;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;

/** Makes the kernel keep a part of the memory free, for the compression itself. */
record KeepFree(ZramDevice device, int percent) implements Action {
    private static final String MIN_FREE = "/proc/sys/vm/min_free_kbytes";

    @Override
    public String describe() {
        return "write " + percent + "% of memory to " + MIN_FREE;
    }

    @Override
    public List<String> changes() {
        return List.of("write to " + MIN_FREE);
    }

    @Override
    public void run(StepContext context) {
        var kibibytes = device.memory(context.files()) / 1024 * percent / 100;
        context.files().write(MIN_FREE, Long.toString(kibibytes));
    }
}
