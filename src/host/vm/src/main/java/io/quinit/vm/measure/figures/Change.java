package io.quinit.vm.measure.figures;

/** A figure and what it was when it was recorded. */
record Change(Figure before, Figure now) {
    /** Above 0 it got worse. */
    double difference() {
        return now.median() - before.median();
    }

    /** What chance may make of it: as much as the boots of either differ among themselves, and no less than the measure's own. */
    double noise() {
        return Math.max(Math.max(before.spread(), now.spread()), now.measure().leastNoise(before.median()));
    }

    public boolean isWorse() {
        return difference() > noise();
    }

    public boolean isBetter() {
        return -difference() > noise();
    }

    /** {@code WORSE Quinit, 6.1: "Run /init" to the agent: 150.0 ms, recorded 135.9 ms, noise 2.7 ms}. */
    public String text() {
        Unit unit = now.measure().unit();
        return "%s %s: %s, recorded %s, noise %s"
                .formatted(
                        isWorse() ? "WORSE" : isBetter() ? "better" : "same",
                        now.title(),
                        now.text(),
                        before.text(),
                        unit.text(noise()));
    }
}
