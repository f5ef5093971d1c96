package io.quinit.tool.measure;

import java.util.List;

/**
 * What was measured of one contender; medians of all its boots.
 *
 * @param usedKib memory in use when the agent starts
 * @param leftKib memory left then
 * @param initMs from the kernel's "Run /init" to the agent's first instruction
 * @param kernelStartMs from the kernel's start to there
 */
record Result(
        String name,
        long executableBytes,
        long initramfsBytes,
        double usedKib,
        double leftKib,
        double initMs,
        double kernelStartMs,
        List<BootFigures> boots) {
    static Result of(Contender contender, long initramfsBytes, List<BootFigures> boots) {
        return new Result(
                contender.name(),
                contender.executableBytes(),
                initramfsBytes,
                Median.of(boots, BootFigures::usedKib),
                Median.of(boots, BootFigures::leftKib),
                Median.of(boots, BootFigures::initMilliseconds),
                Median.of(boots, BootFigures::kernelStartMilliseconds),
                List.copyOf(boots));
    }
}
