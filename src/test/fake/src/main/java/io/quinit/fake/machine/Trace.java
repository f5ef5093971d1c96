package io.quinit.fake.machine;

import io.quinit.kernel.KernelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gives each call its name, in the words of a shell: for its failure, and for the list of those that change something. */
final class Trace {
    private final List<String> calls = new ArrayList<>();
    private final List<RecordedCall> recorded = new ArrayList<>();
    private final Map<Integer, List<Runnable>> due = new HashMap<>();
    private final CallRules rules = new CallRules();
    private final Clock clock;
    private Ending ending;

    Trace(Clock clock) {
        this.clock = clock;
    }

    /** What happens just before a call, from 0 on; now, where that call has come. */
    void before(int index, Runnable happening) {
        if (index < recorded.size()) {
            happening.run();
        } else {
            due.computeIfAbsent(index, moment -> new ArrayList<>()).add(happening);
        }
    }

    /** A call that changes something. */
    void change(String operation, Runnable call) {
        changed(operation, () -> {
            call.run();
            return null;
        });
    }

    /** One that changes something, and gives something back. */
    <T> T changed(String operation, Supplier<T> call) {
        return get(operation, operation, true, call);
    }

    /** @param words of the recorded call, with what is written */
    void write(String operation, String words, boolean changes, Runnable call) {
        get(operation, words, changes, () -> {
            call.run();
            return null;
        });
    }

    /** A call that only asks. */
    <T> T get(String operation, Supplier<T> call) {
        return get(operation, operation, false, call);
    }

    private <T> T get(String operation, String words, boolean changes, Supplier<T> call) {
        if (ending != null) {
            throw new EndOfRun(ending);
        }
        due.getOrDefault(recorded.size(), List.of()).forEach(Runnable::run);
        recorded.add(new RecordedCall(operation, clock.now()));
        if (changes) {
            calls.add(words);
        }
        try {
            rules.apply(words);
            return call.get();
        } catch (Refused refused) {
            throw new KernelException(operation, refused.errno());
        }
    }

    /** One that changes nothing that would be listed. */
    void run(String operation, Runnable call) {
        get(operation, () -> {
            call.run();
            return null;
        });
    }

    CallRules rules() {
        return rules;
    }

    EndOfRun end(Ending how) {
        ending = how;
        return new EndOfRun(how);
    }

    Ending ending() {
        return ending;
    }

    List<RecordedCall> recorded() {
        return Collections.unmodifiableList(recorded);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }
}
