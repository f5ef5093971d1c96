package io.quinit.steps.agent;

import io.quinit.boot.console.Console;
import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.util.ArrayList;
import java.util.List;

/** Opens the console read-write as descriptors 0, 1 and 2; where there is none, /dev/console or /dev/null. */
record OpenTerminal(Console console) implements Action {
    private static final List<String> LAST = List.of("/dev/console", "/dev/null");

    @Override
    public String describe() {
        return "open " + console.rule() + " as descriptors 0, 1 and 2";
    }

    @Override
    public List<String> changes() {
        return List.of("dup /dev/* to 0", "dup /dev/* to 1", "dup /dev/* to 2");
    }

    @Override
    public void run(StepContext context) {
        var candidates = new ArrayList<String>();
        console.chosen().ifPresent(candidates::add);
        candidates.addAll(LAST);
        var refused = new ArrayList<String>();
        for (var path : candidates) {
            try {
                open(path, context);
                return;
            } catch (KernelException unusable) {
                refused.add(unusable.getMessage());
            }
        }
        context.log()
                .warn("no terminal opens, so that the agent's descriptors 0, 1 and 2 are what the init's were: "
                        + String.join("; ", refused));
    }

    private static void open(String path, StepContext context) {
        try (var terminal = context.kernel().open(path, OpenFlag.RDWR, OpenFlag.NOCTTY)) {
            for (var number = 0; number <= 2; number++) {
                context.kernel().dup2(terminal, number);
            }
        }
    }
}
