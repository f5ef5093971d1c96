package io.quinit.report.timeline;

import static io.quinit.report.drawing.Xml.number;
import static io.quinit.report.timeline.Boots.boot;
import static io.quinit.report.timeline.Boots.step;
import static io.quinit.report.timeline.Boots.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quinit.report.boot.BootReport.Wait;
import io.quinit.report.drawing.PlainText;
import io.quinit.report.drawing.Xml;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PictureTest {
    private static final Offset<Double> ROUNDED = within(0.02);
    private static final double LEFT = Frame.WIDE.left();
    private static final double WIDTH = Frame.WIDE.right() - LEFT;

    private static Xml draw(Boot... boots) {
        return Xml.parse(Picture.standalone(timeline(boots)));
    }

    @Test
    void barStandsWhereItsTimeIs() {
        Element bar = draw(boot("a", 200_000, step("bus", 50_000, 150_000)))
                .bar("bus")
                .getFirst();
        assertThat(number(bar, "x")).isCloseTo(LEFT + WIDTH / 4, ROUNDED);
        assertThat(number(bar, "width")).isCloseTo(WIDTH / 2, ROUNDED);
    }

    @Test
    void waitingIsTheFirstPartOfTheBar() {
        List<Element> bar = draw(boot("a", 100_000, step("root", 0, 80_000, new Wait("/dev/vda", 60_000, true))))
                .bar("root");
        assertThat(bar).extracting(part -> part.getAttribute("class")).containsExactly("wait", "work");
        assertThat(number(bar.get(0), "width")).isCloseTo(WIDTH * 0.6, ROUNDED);
        assertThat(number(bar.get(1), "x")).isCloseTo(LEFT + WIDTH * 0.6, ROUNDED);
        assertThat(number(bar.get(1), "width")).isCloseTo(WIDTH * 0.2, ROUNDED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000})
    void concernWithoutLengthIsSeenInsideThePicture(long at) {
        Element bar = draw(boot("a", 1_000_000, step("net", at, at))).bar("net").getFirst();
        assertThat(number(bar, "width")).isEqualTo(BarDrawing.LEAST_WIDTH);
        assertThat(number(bar, "x")).isBetween(LEFT, LEFT + WIDTH - BarDrawing.LEAST_WIDTH);
    }

    @Test
    void twoBootsHaveOneScale() {
        Xml picture =
                draw(boot("short", 100_000, step("bus", 0, 100_000)), boot("long", 400_000, step("bus", 0, 400_000)));
        assertThat(picture.ofClass("rect", "total").map(total -> number(total, "width")))
                .satisfiesExactly(
                        a -> assertThat(a).isCloseTo(WIDTH / 4, ROUNDED),
                        b -> assertThat(b).isCloseTo(WIDTH, ROUNDED));
        assertThat(picture.texts("text")).contains("A 100.0", "B 400.0", "+300.0", "B against A: +300.0 ms");
    }

    @Test
    void concernOfOneBootAloneHasNoBarInTheOther() {
        Xml picture = draw(boot("a", 10_000, step("zram", 0, 10_000)), boot("b", 10_000));
        assertThat(picture.texts("text")).contains("A 10.0", "B none");
        assertThat(picture.all("g")).hasSize(1);
    }

    @Test
    void resultIsToldByPatternAndSign() {
        Xml picture = draw(boot(
                "a",
                40_000,
                step("ports", 0, 10_000, "warned", null),
                step("root", 10_000, 20_000, "failed", null),
                step("switch-root", 20_000, 20_000, "skipped", null),
                step("zram", 20_000, 20_000, "off", null)));
        assertThat(picture.bar("ports").getFirst().getAttribute("style")).isEqualTo("fill:url(#wide-warned)");
        assertThat(picture.bar("root").getFirst().getAttribute("style")).isEqualTo("fill:url(#wide-failed)");
        assertThat(picture.all("pattern"))
                .extracting(pattern -> pattern.getAttribute("id"))
                .containsExactlyInAnyOrder("wide-warned", "wide-failed");
        assertThat(picture.texts("text")).contains("! 10.0", "× 10.0", "» 0.0", "– 0.0", "× failed", "» skipped");
    }

    @Test
    void criticalPathJoinsTheBars() {
        String path = draw(boot("a", 100_000, step("a", 0, 50_000), step("b", 50_000, 100_000)))
                .ofClass("path", "path")
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
        assertThat(Double.parseDouble(path.substring(1, path.indexOf(' ')))).isCloseTo(LEFT, ROUNDED);
        assertThat(path.chars().filter(character -> character == 'L')).hasSize(3);
    }

    @Test
    void timeOfTheKernelIsShown() {
        assertThat(draw(boot("a", 200_000)).texts("text")).contains("kernel 1000.0 ms, then init 200.0 ms");
    }

    @Test
    void nothingIsOutsideTheViewBox() {
        Xml picture = draw(boot("a", 7, step("x".repeat(500), 0, 7, "failed", "y ".repeat(900))));
        String[] box =
                picture.document().getDocumentElement().getAttribute("viewBox").split(" ");
        double right = Double.parseDouble(box[0]) + Double.parseDouble(box[2]);
        double bottom = Double.parseDouble(box[1]) + Double.parseDouble(box[3]);
        assertThat(picture.all("text")).allSatisfy(text -> {
            double width = PlainText.width(text.getTextContent(), Frame.FONT);
            boolean toTheLeft = text.getAttribute("class").endsWith("right");
            assertThat(number(text, "x") + (toTheLeft ? 0 : width)).isLessThanOrEqualTo(right);
            assertThat(number(text, "y")).isLessThan(bottom);
        });
    }

    @Test
    void hostileTextsStayTexts() {
        Xml picture = Xml.parse(Picture.standalone(Boots.hostile()));
        assertThat(picture.all("script")).isEmpty();
        assertThat(picture.all("style")).hasSize(1);
        assertThat(picture.all("*")).noneMatch(element -> element.hasAttribute("onload"));
    }

    @Test
    void sameBootSameBytes() {
        Boot boot = boot("a", 100, step("x", 3, 70));
        assertThat(Picture.standalone(timeline(boot))).isEqualTo(Picture.standalone(timeline(boot)));
    }
}
