package io.quinit.cluster.fleet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to each of many, a few at a time. */
final class Workers {
    /** What is done to one. */
    @FunctionalInterface
    interface Work<T, R> {
        R of(T one) throws IOException, InterruptedException;
    }

    private Workers() {}

    /** In the order of the list, whichever was done first; all are done even where one fails. */
    static <T, R> List<R> each(List<T> all, int atATime, Work<T, R> work) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
            List<Callable<R>> calls =
                    all.stream().map(one -> (Callable<R>) () -> work.of(one)).toList();
            List<R> results = new ArrayList<>();
            for (Future<R> done : workers.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw thrown(failed);
        }
    }

    private static IOException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException ours) {
            throw ours;
        }
        return failed.getCause() instanceof IOException io
                ? io
                : new IOException(failed.getCause().getMessage(), failed.getCause());
    }
}
