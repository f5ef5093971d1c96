package io.quinit.vm.measure;

import io.quinit.host.HostFailure;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmResult;
import io.quinit.vm.measure.figures.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Boots the contenders in turn, each several times: whatever changes meanwhile meets all of them. */
final class Benchmark {
    /** On a busy host the emulator was seen to leave a kernel dark before its first line. */
    private static final int TRIES = 2;

    private final String words;
    private final Consumer<String> progress;

    /**
     * @param words of the kernel command line
     * @param progress gets a line for each boot
     */
    Benchmark(String words, Consumer<String> progress) {
        this.words = words;
        this.progress = progress;
    }

    /** @param side how many machines run side by side */
    List<Figure> boots(Collection<Boots> wanted, int runs, int side) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Callable<Void>> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            for (Boots boots : wanted) {
                all.add(() -> {
                    BootSample sample = boot(boots);
                    boots.add(sample);
                    progress.accept("boot %d of %d: %s, %s: %.1f ms from Run /init to the agent"
                            .formatted(
                                    done.incrementAndGet(),
                                    runs * wanted.size(),
                                    boots.setting().title(),
                                    boots.contender().name(),
                                    sample.initMilliseconds()));
                    return null;
                });
            }
        }
        inParallel(all, side);
        return wanted.stream().flatMap(boots -> boots.figures().stream()).toList();
    }

    /** The lowest memory of each, in their order. */
    List<Integer> lowestMemory(List<Contender> contenders, Setting setting, int side) throws InterruptedException {
        List<Callable<Integer>> all = new ArrayList<>();
        for (Contender contender : contenders) {
            all.add(() -> {
                int lowest = LowestMemory.of(contender, setting, words);
                progress.accept("%s, %s: boots with %d MiB".formatted(setting.kernel(), contender.name(), lowest));
                return lowest;
            });
        }
        return inParallel(all, side);
    }

    private BootSample boot(Boots boots) throws IOException, InterruptedException {
        for (int left = TRIES - 1; ; left--) {
            try (VirtualMachine machine = VirtualMachine.start(boots.setting()
                    .machine(boots.contender().initramfs(), words)
                    .build())) {
                VmResult result = machine.await();
                if (AgentFacts.of(result.console()).complete()) {
                    return BootSample.of(
                            result.console(),
                            boots.contender().name().equals(Contender.OURS),
                            boots.setting().clock());
                }
                String failed = "%s, %s: %s"
                        .formatted(boots.setting().title(), boots.contender().name(), result.explanation());
                if (left == 0) {
                    throw new HostFailure(failed);
                }
                progress.accept(failed + "; once more");
            }
        }
    }

    private static <T> List<T> inParallel(List<Callable<T>> all, int side) throws InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(side)) {
            List<Future<T>> futures = all.stream().map(threads::submit).toList();
            try {
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof HostFailure told
                        ? told
                        : new HostFailure(failed.getCause().toString(), failed.getCause());
            }
        }
        return results;
    }
}
