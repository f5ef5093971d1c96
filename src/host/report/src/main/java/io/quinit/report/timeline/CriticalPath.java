package io.quinit.report.timeline;

import io.quinit.report.boot.BootReport.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The chain of concerns that the end of the boot had to wait for: the one that ended last, before it the one that ended last before
 * that began, and so on. A report says when concerns ran and not which needs which, so this takes a concern to have waited for
 * whatever ended just before it. As long as the init runs one after another that is what happened, and all that ran are in the chain.
 */
final class CriticalPath {
    private CriticalPath() {}

    /** @return places in the list */
    static Set<Integer> of(List<Step> steps) {
        List<Integer> lastFirst = IntStream.range(0, steps.size())
                .boxed()
                .filter(place -> SpanResult.of(steps.get(place).result()).ran())
                .sorted(Comparator.<Integer>comparingLong(
                                place -> steps.get(place).end())
                        .thenComparingLong(place -> steps.get(place).start())
                        .reversed()
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        Set<Integer> path = new HashSet<>();
        long begun = Long.MAX_VALUE;
        for (int place : lastFirst) {
            if (steps.get(place).end() <= begun) {
                path.add(place);
                begun = steps.get(place).start();
            }
        }
        return path;
    }
}
