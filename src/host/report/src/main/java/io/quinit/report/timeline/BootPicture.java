package io.quinit.report.timeline;

import io.quinit.report.boot.BootReport;
import io.quinit.report.drawing.Markup;
import java.util.List;

/** The picture of a boot as a part of a page with many of them. */
public final class BootPicture {
    private BootPicture() {}

    /** What the page's style has to have once. */
    public static String style() {
        return Picture.style();
    }

    /**
     * Writes summary and picture.
     *
     * @param picture its name, which no other of the page has: letters and digits
     * @param source what the boot is called
     * @throws io.quinit.host.HostFailure when the report's numbers cannot be true
     */
    public static void write(Markup out, String picture, String source, BootReport report) {
        Timeline timeline = Timeline.of(source, List.of(Boot.of(source, report)));
        out.element("h4", source + ": " + Summary.head(timeline, 0));
        Summary.lines(timeline.boots().getFirst()).forEach(line -> out.element("p", line));
        out.add(Picture.inPage(timeline, Frame.WIDE.of(picture)));
        out.add(Picture.inPage(timeline, Frame.NARROW.of(picture)));
    }
}
