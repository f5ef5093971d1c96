package io.quinit.boot.step;

import io.quinit.cmdline.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a step would do with this command line, in its own words and order; asked of it without a machine at hand. */
public final class StepPlan {
    private final List<String> actions = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();

    /** @param action in the imperative, as a shell or a person would say it: {@code mount proc on /proc (proc, hidepid=2)} */
    public void does(String action) {
        actions.add(action);
    }

    /** @param condition of the wait, such as "where the machine has one"; may be empty */
    public void waitsFor(String what, Duration limit, String condition) {
        var wait = new Wait(what, limit, condition);
        waits.add(wait);
        actions.add(wait.text());
    }

    /** @param names of modules, in the order in which they are loaded; the action that says so is told by {@link #does} */
    public void loads(List<String> names) {
        modules.addAll(names);
    }

    /** Everything in its order, waits among it. */
    public List<String> actions() {
        return List.copyOf(actions);
    }

    public List<Wait> waits() {
        return List.copyOf(waits);
    }

    public List<String> modules() {
        return List.copyOf(modules);
    }

    /** Something that would be waited for, at the most for {@code limit}. */
    public record Wait(String what, Duration limit, String condition) {
        private String text() {
            return "wait for " + what + ", " + TimeSpan.text(limit) + " at the most"
                    + (condition.isEmpty() ? "" : ", " + condition);
        }
    }
}
