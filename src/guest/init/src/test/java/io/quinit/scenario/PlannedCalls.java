package io.quinit.scenario;

import io.quinit.DeclaredCalls;
import io.quinit.boot.step.Action;
import io.quinit.fake.machine.FakeMachine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Attributes each call of a boot on one processor to the actions that were running, and each that changes something to the innermost
 * of them that is planned and has declared it.
 */
final class PlannedCalls {
    private final FakeMachine machine;
    private final Deque<Action> running = new ArrayDeque<>();
    private final Map<Integer, List<Action>> byCall = new HashMap<>();
    private int attributed;

    PlannedCalls(FakeMachine machine) {
        this.machine = machine;
    }

    void around(Action action, Runnable run) {
        attribute();
        running.push(action);
        try {
            run.run();
        } finally {
            attribute();
            running.pop();
        }
    }

    /** Gives the calls that have been made since the last time to those actions that have been running since then. */
    private void attribute() {
        var made = machine.recorded().size();
        for (; attributed < made; attributed++) {
            if (!running.isEmpty()) {
                byCall.put(attributed, List.copyOf(running));
            }
        }
    }

    /** Returns how many calls were made by actions. */
    int attributed() {
        return byCall.size();
    }

    /**
     * Returns each call that changes something and that no planned action accounts for.
     *
     * @param planned what the steps would do, in words
     * @param first the number of calls that were made before the first step
     * @param afterwards what may be called after the last step, such as by the failure policy
     */
    List<String> unaccounted(Set<String> planned, int first, Pattern afterwards) {
        var found = new ArrayList<String>();
        var calls = machine.recorded();
        for (var index = first; index < calls.size(); index++) {
            var call = calls.get(index).call();
            var actions = byCall.getOrDefault(index, List.of());
            if (DeclaredCalls.isRead(call)
                    || actions.isEmpty() && afterwards.matcher(call).matches()) {
                continue;
            }
            if (actions.stream()
                    .noneMatch(action -> isPlanned(action, planned) && DeclaredCalls.isDeclared(action, call))) {
                found.add(call + ", made by: "
                        + (actions.isEmpty() ? "no action" : actions.getFirst().describe()));
            }
        }
        return found;
    }

    private static boolean isPlanned(Action action, Set<String> planned) {
        return !action.parts().isEmpty() && action.parts().stream().allMatch(part -> planned.contains(part.describe()));
    }
}
