package io.quinit.tool.timeline;

/**
 * Where a time stands in the picture.
 *
 * @param left of the time 0
 * @param width of the longest
 * @param longest in microseconds
 */
record Scale(double left, double width, long longest) {
    double x(long time) {
        return left + width(time);
    }

    double width(long time) {
        // A boot without length still has an axis.
        return width * time / Math.max(1, longest);
    }

    double right() {
        return left + width;
    }
}
