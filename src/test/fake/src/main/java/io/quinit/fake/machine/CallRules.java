package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Which calls fail by hand, and what happens at others: by the words that they begin with, such as {@code open /dev/vda}. */
final class CallRules {
    private final Map<String, Errno> failures = new LinkedHashMap<>();
    private final Map<String, Runnable> happenings = new LinkedHashMap<>();

    void fail(String call, Errno errno) {
        failures.put(known(call), errno);
    }

    void allow(String call) {
        if (failures.remove(call) == null) {
            throw new AssertionError("no rule has \"" + call + "\" fail");
        }
    }

    void when(String call, Runnable happening) {
        happenings.put(known(call), happening);
    }

    /** A rule for a call that does not exist would make a test that cannot fail. */
    private static String known(String call) {
        var isKnown = Stream.of(Operation.values())
                .map(Operation::words)
                .anyMatch(words -> call.startsWith(words) || words.startsWith(call));
        if (!isKnown) {
            throw new AssertionError("no operation begins like \"" + call + "\"");
        }
        return call;
    }

    /** @throws Refused as a rule says */
    void apply(String call) {
        failures.forEach((start, errno) -> Refused.unless(!call.startsWith(start), errno));
        happenings.forEach((start, happening) -> {
            if (call.startsWith(start)) {
                happening.run();
            }
        });
    }
}
