package io.quinit.boot.run;

import io.quinit.boot.step.BootFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Steps on threads of their own, in parallel with those that run in their order. */
final class ParallelSteps {
    private final Map<PlacedStep, FutureTask<Void>> running = new LinkedHashMap<>();

    /** @param run throws nothing but what ends the boot */
    void start(PlacedStep step, Runnable run) {
        var task = new FutureTask<Void>(run, null);
        running.put(step, task);
        try {
            var thread = new Thread(task, step.id());
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError noThread) {
            task.run();
        }
    }

    List<PlacedStep> all() {
        return List.copyOf(running.keySet());
    }

    /** Returns those that have to be over before another begins. Before the last step, which becomes the agent, that is all of them. */
    List<PlacedStep> before(PlacedStep next) {
        return running.keySet().stream()
                .filter(step -> next.isLast() || step.mustPrecede(next))
                .toList();
    }

    /** Waits for the end of a step. @throws BootFailure that the step threw */
    void await(PlacedStep step) {
        try {
            running.remove(step).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BootFailure failure) {
                throw failure;
            }
            throw new BootFailure(step.id(), "internal error: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException nobodyDoes) {
            throw new BootFailure(step.id(), "interrupted", nobodyDoes);
        }
    }
}
