package io.quinit.report.timeline;

import io.quinit.report.drawing.Markup;
import io.quinit.report.drawing.PlainText;
import java.util.Comparator;
import java.util.List;

/** What stands with a bar: right of it, left of it, or in its lighter part. */
record CaptionDrawing(Markup out, Frame frame) {
    private static final double GAP = 6;
    /** Below that a cut caption would be a letter or two. */
    private static final double LEAST_ROOM = 40;

    /** @param x where the text begins, or for the style {@code right} where it ends */
    private record Place(String style, double x, double room) {}

    /**
     * Takes the first place that has room for all of the text, else cuts it to the largest.
     *
     * @param waitEnd where the lighter part of the bar ends
     */
    void draw(String text, double start, double waitEnd, double end, double top) {
        List<Place> places = List.of(
                new Place("caption", end + GAP, frame.width() - end - GAP),
                new Place("caption right", start - GAP, start - GAP - frame.left()),
                new Place("inside", start + GAP, waitEnd - start - 2 * GAP));
        double wanted = PlainText.width(text, Frame.FONT);
        Place place = places.stream()
                .filter(any -> any.room() >= wanted)
                .findFirst()
                .orElseGet(() -> places.stream()
                        .max(Comparator.comparingDouble(Place::room))
                        .orElseThrow());
        if (!text.isEmpty() && place.room() >= Math.min(wanted, LEAST_ROOM)) {
            String shown = PlainText.fit(text, place.room(), Frame.FONT);
            out.element("text", shown, "class", place.style(), "x", place.x(), "y", top + Frame.BAR - 3);
        }
    }
}
