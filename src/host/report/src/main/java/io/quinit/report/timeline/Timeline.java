package io.quinit.report.timeline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is drawn: one boot, or two side by side.
 *
 * @param rows a concern each
 */
public record Timeline(String title, List<Boot> boots, List<Row> rows) {
    public static Timeline of(String title, List<Boot> boots) {
        return new Timeline(title, List.copyOf(boots), Row.of(boots));
    }

    /** What stands above the picture where the user gave no title. */
    public static String title(List<Boot> boots) {
        return (boots.size() == 1 ? "Boot " : "Boots ")
                + boots.stream().map(Boot::source).collect(Collectors.joining(" and "));
    }

    boolean isComparison() {
        return boots.size() > 1;
    }

    /** Names a boot where there are two: A or B; else nothing. */
    String letter(int boot) {
        return isComparison() ? String.valueOf((char) ('A' + boot)) : "";
    }

    /** Of the longer boot, in microseconds. */
    long longest() {
        return boots.stream().mapToLong(Boot::total).max().orElse(0);
    }

    /** How much longer the last boot took than the first, in microseconds. */
    long difference() {
        return boots.getLast().total() - boots.getFirst().total();
    }
}
