package io.quinit.report.drawing;

/**
 * Where a time stands in the picture.
 *
 * @param left of the time 0
 * @param width of the longest
 * @param longest in microseconds
 */
public record Scale(double left, double width, long longest) {
    public double x(long time) {
        return left + width(time);
    }

    public double width(long time) {
        // A boot without length still has an axis.
        return width * time / Math.max(1, longest);
    }

    public double right() {
        return left + width;
    }
}
