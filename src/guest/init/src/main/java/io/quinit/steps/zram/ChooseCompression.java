package io.quinit.steps.zram;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.List;

/** Takes the first algorithm that the kernel has: it refuses the others with EINVAL. */
record ChooseCompression(ZramDevice device, List<String> algorithms) implements Action {
    private static final String COMP_ALGORITHM = ZramDevice.SYSFS + "/comp_algorithm";

    @Override
    public String describe() {
        return "compress with the first of " + names() + " that the kernel has";
    }

    private String names() {
        return String.join(", ", algorithms);
    }

    @Override
    public List<String> changes() {
        return List.of("write to " + COMP_ALGORITHM);
    }

    @Override
    public void run(StepContext context) {
        // Before the first change: without it the later actions fail, and nothing should be half done.
        device.memory(context.files());
        for (var algorithm : algorithms) {
            if (takes(algorithm, context)) {
                device.chose(algorithm);
                return;
            }
        }
        throw new ActionException("this kernel compresses with none of " + names() + ", it has "
                + context.files().readIfThere(COMP_ALGORITHM).strip());
    }

    private static boolean takes(String algorithm, StepContext context) {
        try {
            context.files().write(COMP_ALGORITHM, algorithm);
            return true;
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EINVAL && failure.errno() != Errno.ENOENT) {
                throw failure;
            }
            return false;
        }
    }
}
