package io.quinit.steps.agent;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.cmdline.Capabilities;
import io.quinit.kernel.Kernel;
import java.util.List;

/**
 * Leaves the bounding set only what is kept, also of what the kernel has beyond the capabilities that have names here.
 *
 * @param becomesUser whether another user is taken next, which sets the capabilities themselves
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
record LimitCapabilities(Capabilities kept, boolean becomesUser) implements Action {

    @Override
    public String describe() {
        return "keep no capabilities but " + kept;
    }

    @Override
    public List<String> changes() {
        return List.of("drop capability *", "set capabilities *");
    }

    @Override
    public void run(StepContext context) {
        dropOthers(context.kernel());
        if (!becomesUser) {
            context.kernel().credentials().setCapabilities(kept.bits());
        }
    }

    private void dropOthers(Kernel kernel) {
        for (var number = 0; number < Long.SIZE; number++) {
            if (!kept.has(number) && !kernel.credentials().dropFromBoundingSet(number)) {
                return;
            }
        }
    }
}
