package io.quinit.report.timeline;

import static io.quinit.report.timeline.Boots.boot;
import static io.quinit.report.timeline.Boots.step;
import static io.quinit.report.timeline.Boots.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport.Wait;
import io.quinit.report.drawing.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PageTest {
    private static final Timeline ONE = timeline(boot(
            "a.log",
            100_000,
            step("vfs", 5_000, 30_000),
            step("root", 30_000, 90_000, "warned", "late", new Wait("/dev/vda", 40_000, false))));

    private static Xml page(Timeline timeline) {
        return Xml.parse(Page.of(timeline));
    }

    @Test
    void pageNeedsNothingElse() {
        Xml page = page(ONE);
        assertThat(page.all("*"))
                .allSatisfy(element -> assertThat(element.hasAttribute("src")
                                || element.hasAttribute("href")
                                || element.hasAttribute("xlink:href"))
                        .isFalse());
        assertThat(page.all("*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "img", "iframe", "object");
        assertThat(Page.of(ONE).replace("url(#", "")).doesNotContain("url(", "@import", "://");
    }

    @Test
    void tableHasTheNumbers() {
        assertThat(page(ONE).texts("td"))
                .containsSubsequence(
                        "30.0",
                        "60.0",
                        "40.0",
                        "! warned",
                        "60.0 %",
                        "/dev/vda 40.0 ms in vain; late",
                        "15.0",
                        "100.0",
                        "ready");
    }

    @Test
    void everyRowOfTheTableIsAsWide() {
        Timeline two = timeline(
                boot("a.log", 100, step("vfs", 0, 10)), boot("b.log", 100, step("vfs", 0, 10), step("zram", 10, 20)));
        assertThat(page(two).all("tr"))
                .allSatisfy(row -> assertThat(columns(row)).isEqualTo(14));
        assertThat(page(ONE).all("tr"))
                .allSatisfy(row -> assertThat(columns(row)).isEqualTo(7));
    }

    private static int columns(Element row) {
        int columns = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element element) {
                String span = element.getAttribute("colspan");
                columns += span.isEmpty() ? 1 : Integer.parseInt(span);
            }
        }
        return columns;
    }

    @Test
    void differencesAreInTheTable() {
        Xml page = page(timeline(
                boot("a.log", 100_000, step("vfs", 0, 90_000)), boot("b.log", 120_000, step("vfs", 0, 95_000))));
        assertThat(page.texts("td")).contains("+5.0", "+15.0", "+20.0");
    }

    @Test
    void identifiersOfTheTwoPicturesDiffer() {
        assertThat(page(ONE).all("pattern"))
                .extracting(pattern -> pattern.getAttribute("id"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void picturesHaveNamesForThoseWhoDoNotSeeThem() {
        assertThat(page(ONE).all("svg")).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getAttribute("aria-label")).startsWith("title: ");
        });
    }

    @Test
    void hostileTextsStayTexts() {
        Xml page = page(Boots.hostile());
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("style")).hasSize(1);
        assertThat(page.all("*")).noneMatch(element -> element.hasAttribute("onload"));
        assertThat(Page.of(Boots.hostile())).doesNotContain("<!--", "\u001b", "\u202e", "\u0000");
    }
}
