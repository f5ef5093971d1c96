package io.quinit.scenario;

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
import java.util.stream.Collectors;

/**
 * Attributes each call of a boot on one processor to the actions that were running, and each that changes something to the innermost
 * of them that is planned and has declared it.
 */
final class PlannedCalls {
    /** What only asks, and the log, to which every action may write. */
    private static final Pattern READS = Pattern.compile(
            "(getpid|uname|clock_gettime|statfs|stat|open|read|list|readlink|read the kernel's log|socket for uevents"
                    + "|wait for uevents|get limit|drain)( .*)?|write to (descriptor 2|/dev/kmsg)");

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
            if (READS.matcher(call).matches()
                    || actions.isEmpty() && afterwards.matcher(call).matches()) {
                continue;
            }
            if (actions.stream().noneMatch(action -> isPlanned(action, planned) && declares(action, call))) {
                found.add(call + ", made by: "
                        + (actions.isEmpty() ? "no action" : actions.getFirst().describe()));
            }
        }
        return found;
    }

    private static boolean isPlanned(Action action, Set<String> planned) {
        return !action.parts().isEmpty() && action.parts().stream().allMatch(part -> planned.contains(part.describe()));
    }

    private static boolean declares(Action action, String call) {
        return action.changes().stream().anyMatch(change -> matches(change, call));
    }

    private static boolean matches(String change, String call) {
        var pattern =
                List.of(change.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return call.matches(pattern);
    }
}
