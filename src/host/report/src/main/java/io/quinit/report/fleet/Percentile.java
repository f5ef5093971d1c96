package io.quinit.report.fleet;

import java.util.List;

/** By nearest rank: the least value that so many percent of all are not above. It is always the value of one of them. */
final class Percentile {
    private static final int ALL = 100;

    private Percentile() {}

    /** @param sorted the least first; not empty */
    static <T> T of(List<T> sorted, int percent) {
        int rank = Math.ceilDiv(sorted.size() * percent, ALL);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
