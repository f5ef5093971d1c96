package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes into a file that is there.
 *
 * @param shown the value in a plan, such as {@code 4% of memory} where it depends on the machine
 * @param text what is written
 */
public record WriteFile(String path, String shown, Supplier<String> text) implements Action {

    @Override
    public String describe() {
        return "write " + shown + " to " + path;
    }

    @Override
    public void run(StepContext context) {
        context.files().write(path, text.get());
    }

    @Override
    public List<String> changes() {
        return List.of("write to " + path);
    }
}
