package io.quinit.report.timeline;

import io.quinit.report.boot.Milliseconds;
import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;
import java.util.ArrayList;
import java.util.List;

/** A concern's name and numbers: left of its bars, or in a line above them. */
record RowDrawing(Markup out, Frame frame, Timeline timeline) {
    /** Of 13, and bold. */
    private static final double NAME_FONT = 14;

    private static final double GAP = 10;

    /** @param values one for each boot: its time, or that there is none */
    void draw(String name, List<String> values, String difference, double top) {
        if (frame.hasLabelLine()) {
            above(name, values, difference, top + frame.labelHeight() - 5);
        } else {
            beside(name, values, difference, top);
        }
    }

    private void above(String name, List<String> values, String difference, double baseline) {
        List<String> parts = new ArrayList<>(values);
        if (!difference.isEmpty()) {
            parts.add(difference);
        }
        String numbers = String.join(" · ", parts) + " ms";
        name(name, frame.width() - PlainText.width(numbers, Frame.FONT), baseline);
        number(numbers, frame.width(), baseline);
    }

    private void beside(String name, List<String> values, String difference, double top) {
        double widest = values.stream()
                .mapToDouble(value -> PlainText.width(value, Frame.FONT))
                .max()
                .orElse(0);
        name(name, frame.left() - GAP - widest, baseline(top, 0));
        for (int boot = 0; boot < values.size(); boot++) {
            number(values.get(boot), frame.left() - GAP, baseline(top, boot));
        }
        if (!difference.isEmpty()) {
            out.element("text", difference, "class", "dim", "x", 0, "y", baseline(top, 1));
        }
    }

    private double baseline(double top, int boot) {
        return frame.barTop(top, boot) + Frame.BAR - 2;
    }

    private void name(String name, double room, double baseline) {
        out.element("text", PlainText.fit(name, room - GAP, NAME_FONT), "class", "name", "x", 0, "y", baseline);
    }

    private void number(String text, double right, double baseline) {
        out.element("text", text, "class", "right", "x", right, "y", baseline);
    }

    /** Of a time: the boot's letter, the sign of how it ended, the milliseconds. */
    String value(int boot, String sign, long time) {
        return String.join(
                " ",
                List.of(timeline.letter(boot), sign, Milliseconds.of(time)).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
