package io.quinit.report.fleet;

import io.quinit.report.drawing.Scale;

/**
 * The measures of a distribution's picture, in the unit of its viewBox.
 *
 * @param name a class of the page
 * @param ticks at most on the time axis
 */
record Plot(String name, double width, int ticks) {
    static final Plot WIDE = new Plot("wide", 900, 12);
    /** For a telephone: 360 pixels less the page's margin. */
    static final Plot NARROW = new Plot("narrow", 344, 5);

    static final double LEFT = 46;
    static final double TOP = 12;
    static final double HEIGHT = 240;
    private static final double RIGHT = 22;

    Scale time(long longest) {
        return new Scale(LEFT, width - LEFT - RIGHT, longest);
    }

    /** @param share of all, 0 to 1 */
    static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }
}
