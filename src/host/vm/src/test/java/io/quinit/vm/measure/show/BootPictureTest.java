package io.quinit.vm.measure.show;

import static io.quinit.report.drawing.Xml.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quinit.report.drawing.Xml;
import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Measure;
import io.quinit.vm.measure.figures.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BootPictureTest {
    private static final Xml PICTURE = Xml.parse(BootPicture.of(Sample.figures(
            Sample.of(Measure.BEFORE_INIT, "Quinit", "6.1", 900),
            Sample.of(Measure.BEFORE_INIT, "floor", "6.1", 900),
            Sample.boot("Quinit", "6.1", 100.0),
            Sample.boot("floor", "6.1", 300.0),
            Sample.of(Measure.POWER_ON, "Quinit", "6.1", 1000),
            Sample.of(Measure.POWER_ON, "floor", "6.1", 1200),
            Sample.part("first line", "6.1", 40),
            Sample.part("vfs", "6.1", 60),
            new Figure("Quinit", "on 2 processors", Measure.BOOT, "", true, List.of(9000.0)))));

    private static Element rectangle(String tooltip) {
        return PICTURE.bar(tooltip).getFirst();
    }

    @Test
    void partsAreStackedOnOneScale() {
        Element first = rectangle("first line 40.0 ms");
        Element second = rectangle("vfs 60.0 ms");
        assertThat(number(second, "x")).isCloseTo(number(first, "x") + number(first, "width"), within(0.02));
        assertThat(number(second, "width") / number(first, "width")).isCloseTo(1.5, within(0.01));
    }

    @Test
    void contendersStandBelowEachOtherOnTheSameScale() {
        Element floor = rectangle("init 300 ms");
        Element ours = rectangle("init 100 ms");
        assertThat(number(floor, "y")).isGreaterThan(number(ours, "y"));
        assertThat(number(floor, "width") / number(ours, "width")).isCloseTo(3, within(0.05));
    }

    @Test
    void nothingLeavesThePicture() {
        double width = number(PICTURE.all("svg").getFirst(), "width");
        double height = number(PICTURE.all("svg").getFirst(), "height");
        assertThat(PICTURE.all("rect"))
                .filteredOn(rectangle -> !rectangle.getAttribute("class").equals("paper"))
                .allMatch(rectangle -> number(rectangle, "x") + number(rectangle, "width") <= width)
                .allMatch(rectangle -> number(rectangle, "y") + number(rectangle, "height") <= height);
    }

    @Test
    void namesAndFiguresAreWritten() {
        assertThat(PICTURE.texts("text")).contains("6.1", "Quinit", "floor", "100 ms", "300 ms", "1000 ms", "1200 ms");
    }

    /** They would leave no room on the scale for the others. */
    @Test
    void timesOfTheHostAreLeftOut() {
        assertThat(PICTURE.texts("text")).doesNotContain("on 2 processors");
    }

    @Test
    void darkPageHasColoursOfItsOwn() {
        assertThat(PICTURE.texts("style").getFirst()).contains("prefers-color-scheme: dark");
    }
}
