package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.ActionException;
import io.quinit.boot.step.PlannedWait;
import io.quinit.boot.step.StepContext;
import java.time.Duration;
import java.util.List;

/** Waits for a file, and fails where it does not come. */
public final class WaitForFile implements Action {
    private final String path;
    private final Duration limit;
    private final String condition;
    private final String consequence;

    WaitForFile(String path) {
        this(path, Duration.ZERO, "", "");
    }

    private WaitForFile(String path, Duration limit, String condition, String consequence) {
        this.path = path;
        this.limit = limit;
        this.condition = condition;
        this.consequence = consequence;
    }

    public WaitForFile atMost(Duration longest) {
        return new WaitForFile(path, longest, condition, consequence);
    }

    /** @param when the wait takes place at all, for the plan: {@code where the module was loaded} */
    public WaitForFile when(String when) {
        return new WaitForFile(path, limit, when, consequence);
    }

    /** @param text what follows where the file does not come, to follow the message: {@code , no swap} */
    public WaitForFile otherwise(String text) {
        return new WaitForFile(path, limit, condition, text);
    }

    private PlannedWait planned() {
        return new PlannedWait(path, limit, condition);
    }

    @Override
    public String describe() {
        return planned().describe();
    }

    @Override
    public List<PlannedWait> waits() {
        return List.of(planned());
    }

    @Override
    public void run(StepContext context) {
        if (!context.await(path, limit, () -> context.files().exists(path))) {
            throw ActionException.complete(path + " did not come within " + limit.toMillis() + "ms" + consequence);
        }
    }
}
