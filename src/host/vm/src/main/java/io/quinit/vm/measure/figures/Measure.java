package io.quinit.vm.measure.figures;

/** What is measured. Of each of them less is better. */
public enum Measure {
    BEFORE_INIT("power-on to \"Run /init\"", Unit.MILLISECONDS, 3, 0.01),
    BOOT("\"Run /init\" to the agent", Unit.MILLISECONDS, 2, 0.02),
    POWER_ON("power-on to the agent", Unit.MILLISECONDS, 3, 0.01),
    /** A stretch of {@link #BOOT}: to the init's first line, to the end of each concern, to the agent. */
    PART("part of \"Run /init\" to the agent", Unit.MILLISECONDS, 1, 0.05),
    USED("memory in use when the agent starts", Unit.KIB, 256, 0),
    SETTLED("memory in use one second later", Unit.KIB, 256, 0),
    LOWEST("lowest guest memory that boots", Unit.MIB, 0, 0),
    EXECUTABLE("executable and libraries", Unit.BYTES, 0, 0.005),
    INITRAMFS("initramfs, packed", Unit.BYTES, 0, 0.005),
    VERSION_TIME("`quinit --version` on the host, whole process", Unit.MILLISECONDS, 0, 0.1),
    VERSION_MEMORY("`quinit --version` on the host, peak memory", Unit.KIB, 256, 0.02);

    private final String title;
    private final Unit unit;
    private final double leastNoise;
    private final double leastShare;

    Measure(String title, Unit unit, double leastNoise, double leastShare) {
        this.title = title;
        this.unit = unit;
        this.leastNoise = leastNoise;
        this.leastShare = leastShare;
    }

    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    public boolean isTime() {
        return unit == Unit.MILLISECONDS;
    }

    /** What two measurements of the same thing may differ by, however well the boots of each agree. */
    double leastNoise(double value) {
        return Math.max(leastNoise, leastShare * value);
    }
}
