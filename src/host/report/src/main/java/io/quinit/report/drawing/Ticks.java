package io.quinit.report.drawing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** The marks of a time axis: whole ones, twos or fives of a power of ten. */
public final class Ticks {
    private static final long[] STEPS = {1, 2, 5};

    private Ticks() {}

    /** @return times from 0 to the longest, in microseconds; at most one more than asked for */
    public static List<Long> of(long longest, int most) {
        long step = step(longest, most);
        return LongStream.rangeClosed(0, longest / step)
                .map(tick -> tick * step)
                .boxed()
                .toList();
    }

    private static long step(long longest, int most) {
        for (long power = 1; ; power *= 10) {
            for (long step : STEPS) {
                if (longest / (step * power) <= most) {
                    return step * power;
                }
            }
        }
    }

    /** In milliseconds, with no more digits than it has. */
    public static String label(long time) {
        return BigDecimal.valueOf(time, 3).stripTrailingZeros().toPlainString();
    }
}
