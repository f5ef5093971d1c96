package io.quinit.report.fleet;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a simulated fleet cost.
 *
 * @param accelerator how the processor was made: {@code TCG} or {@code KVM}
 * @param atATime boots at once, at most
 * @param seed of the mix of faults
 * @param wallSeconds from the first boot's start to the last one's end
 * @param coreSeconds processor time of all of QEMU, whatever else the machine did meanwhile
 */
public record RunFigures(
        String accelerator, int atATime, int cores, long seed, int boots, double wallSeconds, double coreSeconds) {
    private static final double HOUR = 3600;

    @JsonIgnore
    public double coreSecondsOfABoot() {
        return coreSeconds / Math.max(1, boots);
    }

    /** Of a core that does nothing else. */
    @JsonIgnore
    public double bootsPerCoreAndHour() {
        return coreSeconds == 0 ? 0 : HOUR * boots / coreSeconds;
    }

    /** Of this machine, with whatever else it did. */
    @JsonIgnore
    public double bootsPerHour() {
        return wallSeconds == 0 ? 0 : HOUR * boots / wallSeconds;
    }
}
