package io.quinit.report.timeline;

import io.quinit.report.drawing.Scale;

/**
 * The measures of a picture, in the unit of its viewBox: pixels where it is shown in its own size.
 *
 * @param name of the picture: a class of the page
 * @param prefix of the identifiers in it, which are those of one picture alone in a page of many
 * @param left where the bars begin; what is before it is for names and numbers
 * @param labelHeight of a line above the bars of a concern that holds these instead; 0 where there is none
 */
record Frame(String name, String prefix, double width, double left, double labelHeight) {
    static final Frame WIDE = new Frame("wide", "wide", 900, 200, 0);
    /** For a telephone: 360 pixels less the page's margin. */
    static final Frame NARROW = new Frame("narrow", "narrow", 344, 4, 17);

    static final double FONT = 12;
    static final double BAR = 13;

    private static final double BAR_PITCH = 19;
    private static final double ROW_GAP = 7;
    /** For the half of the last number on the axis that is right of its mark. */
    private static final double MARGIN = 20;

    /** The same for a page with many pictures. */
    Frame of(String picture) {
        return new Frame(name, picture + "-" + name, width, left, labelHeight);
    }

    /** Of the pattern that shows how a concern ended. */
    String identifier(SpanResult result) {
        return prefix + "-" + result.word();
    }

    double right() {
        return width - MARGIN;
    }

    boolean hasLabelLine() {
        return labelHeight > 0;
    }

    double rowHeight(int boots) {
        return labelHeight + boots * BAR_PITCH + ROW_GAP;
    }

    /** @param top of the row */
    double barTop(double top, int boot) {
        return top + labelHeight + boot * BAR_PITCH;
    }

    Scale scale(long longest) {
        return new Scale(left, right() - left, longest);
    }
}
