package io.quinit.fake.machine;

import io.quinit.kernel.KernelException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gives each call its name, in the words of a shell: for its failure, and for the list of those that change something. */
final class Trace {
    private final List<String> calls = new ArrayList<>();
    private Ending ending;

    /** A call that changes something. */
    void change(String operation, Runnable call) {
        get(operation, () -> {
            calls.add(operation);
            call.run();
            return null;
        });
    }

    /** A call that only asks. */
    <T> T get(String operation, Supplier<T> call) {
        if (ending != null) {
            throw new EndOfRun(ending);
        }
        try {
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

    EndOfRun end(Ending how) {
        ending = how;
        return new EndOfRun(how);
    }

    Ending ending() {
        return ending;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }
}
