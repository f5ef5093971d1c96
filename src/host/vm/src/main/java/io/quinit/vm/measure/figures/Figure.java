package io.quinit.vm.measure.figures;

import java.util.List;

/**
 * One figure, measured several times.
 *
 * @param contender whose it is
 * @param where the kernel, machine and command line that it was measured with; empty where none matters
 * @param part which stretch of a boot; empty for what is no part
 * @param hostTime whether it depends on how fast the host is
 * @param values in the measure's unit, one a boot
 */
public record Figure(
        String contender, String where, Measure measure, String part, boolean hostTime, List<Double> values) {
    public Figure {
        values = List.copyOf(values);
    }

    public double median() {
        return Median.of(values, value -> value);
    }

    /** What chance adds: it makes a boot longer, never shorter, so that a single long one among short ones says nothing. */
    double spread() {
        return 2 * (median() - values.stream().mapToDouble(value -> value).min().orElse(median()));
    }

    public String text() {
        return measure.unit().text(median());
    }

    /** Whether both tell of the same, whatever the values. */
    boolean isSame(Figure other) {
        return contender.equals(other.contender)
                && where.equals(other.where)
                && measure == other.measure
                && part.equals(other.part);
    }

    /** For a line that tells of it. */
    public String title() {
        String what = part.isEmpty() ? measure.title() : part;
        return contender + (where.isEmpty() ? "" : ", " + where) + ": " + what;
    }
}
