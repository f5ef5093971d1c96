package io.quinit;

import io.quinit.boot.step.Action;
import io.quinit.fake.machine.RecordedCall;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether actions have declared the calls that were made: {@link Action#changes}. */
public final class DeclaredCalls {
    /** What only asks, and the log, to which every action may write. */
    private static final Pattern READS = Pattern.compile(
            "(getpid|uname|clock_gettime|statfs|stat|open|read|list|readlink|read the kernel's log|socket for uevents"
                    + "|wait for uevents|get limit|drain)( .*)?|write to (descriptor 2|/dev/kmsg)");

    private DeclaredCalls() {}

    public static boolean isRead(String call) {
        return READS.matcher(call).matches();
    }

    public static boolean isDeclared(Action action, String call) {
        return action.changes().stream().anyMatch(change -> matches(change, call));
    }

    /** Returns the calls that change something and that neither an action nor one of its parts has declared. */
    static List<String> undeclared(List<RecordedCall> calls, List<Action> actions) {
        var declaring = actions.stream()
                .flatMap(action -> Stream.concat(Stream.of(action), action.parts().stream()))
                .toList();
        return calls.stream()
                .map(RecordedCall::call)
                .filter(call -> !isRead(call))
                .filter(call -> declaring.stream().noneMatch(action -> isDeclared(action, call)))
                .toList();
    }

    private static boolean matches(String change, String call) {
        var pattern =
                List.of(change.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return call.matches(pattern);
    }
}
