package io.quinit.report.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport;
import io.quinit.report.drawing.Xml;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FleetPageTest {
    private static final Fleet MIXED = Fleet.of(
            "mixed",
            List.of(
                    Fleets.ready("a-0", "a", 1000),
                    Fleets.ready("b-0", "b", 3000),
                    Fleets.failed("a-1", "a", "root: no device serial:x; attach it"),
                    Fleets.failed("b-1", "b", "root: no device serial:x; there is another"),
                    Fleets.failed("a-2", "a", "agent: exec /no: ENOENT"),
                    Fleets.unknown("b-2", "b", "the console is empty")));

    private static Xml page(Fleet fleet) {
        return Xml.parse(FleetPage.of(fleet));
    }

    private static List<String> row(Fleet fleet, String name) {
        return page(fleet).all("tr").stream()
                .filter(row ->
                        row.getElementsByTagName("th").item(0).getTextContent().equals(name))
                .findFirst()
                .map(row -> {
                    var cells = row.getElementsByTagName("td");
                    return IntStream.range(0, cells.getLength())
                            .mapToObj(cell -> cells.item(cell).getTextContent().strip())
                            .toList();
                })
                .orElseThrow();
    }

    @Test
    void percentilesAreThoseOfTheSamples() {
        assertThat(page(Fleets.hundred()).texts("p"))
                .contains("p50 50.0 ms, p90 90.0 ms, p99 99.0 ms, slowest 100.0 ms (vm-100)")
                .contains("p50 1050.0 ms, p90 1090.0 ms, p99 1099.0 ms, slowest 1100.0 ms (vm-100)");
        assertThat(row(Fleets.hundred(), "even"))
                .startsWith("50", "50", "0", "0", "50.0", "90.0", "100.0", "100.0", "1050.0");
        assertThat(row(Fleets.hundred(), "root")).startsWith("100", "50.0", "99.0", "100.0", "25.0", "49.5");
    }

    @Test
    void endsAreCountedByTheirReasonInShort() {
        assertThat(page(MIXED).texts("p"))
                .contains("6 boots: 2 ready, 3 failed by 2 named reasons, 1 without a named end.");
        assertThat(row(MIXED, "ready")).startsWith("2", "33.3 %");
        assertThat(row(MIXED, "failed: root: no device serial:x")).containsSequence("a 1, b 1", "a-1, b-1");
        assertThat(row(MIXED, "failed: agent: exec /no: ENOENT")).startsWith("1", "16.7 %");
        assertThat(row(MIXED, "unknown: the console is empty")).startsWith("1");
    }

    @Test
    void timelinesAreOfTheMedianTheSlowestAndOneOfEachReason() {
        assertThat(page(Fleets.hundred()).texts("h4"))
                .anyMatch(text -> text.startsWith("median, vm-49: ready in 49.0 ms"))
                .anyMatch(text -> text.startsWith("p99 and slowest, vm-100: "));
        assertThat(page(MIXED).texts("h4"))
                .anyMatch(text -> text.startsWith("a-1: failed"))
                .anyMatch(text -> text.startsWith("a-2: failed"));
    }

    @Test
    void bootsToLookAtAreNamed() {
        assertThat(page(MIXED).texts("h2")).contains("To look at: 1");
        assertThat(page(MIXED).texts("p")).contains("b-2: unknown, the console is empty");
        FleetBoot noted = Fleets.ready("a-0", "a", 1000).withNote("VMI Running, not Ready");
        assertThat(page(Fleet.of("noted", List.of(noted))).texts("p")).contains("a-0: ready (VMI Running, not Ready)");
        assertThat(page(Fleets.hundred()).texts("h2")).noneMatch(text -> text.startsWith("To look at"));
    }

    @Test
    void lineOfTheDistributionEndsAtTheSlowestBoot() {
        String path = page(Fleets.hundred())
                .ofClass("path", "series s0")
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
        // 12 is the top, 252 the foot; 878 the right end.
        assertThat(path).startsWith("M46.0 252.0H").endsWith("H878.0V12.0H878.0");
    }

    @Test
    void sameFleetIsTheSamePage() {
        assertThat(FleetPage.of(Fleets.hundred())).isEqualTo(FleetPage.of(Fleets.hundred()));
    }

    @Test
    void pageNeedsNothingElse() {
        Xml page = page(MIXED);
        assertThat(page.all("*"))
                .allSatisfy(element -> assertThat(element.hasAttribute("src") || element.hasAttribute("href"))
                        .isFalse())
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "img", "iframe", "object");
        assertThat(FleetPage.of(MIXED).replace("url(#", "")).doesNotContain("url(", "@import", "://");
    }

    @Test
    void noIdentifierComesTwice() {
        assertThat(page(MIXED).all("pattern"))
                .extracting(pattern -> pattern.getAttribute("id"))
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void fleetWithoutAReadyBootIsDrawn() {
        Fleet none = Fleet.of("none", List.of(Fleets.unknown("a-0", "a", "silent")));
        assertThat(page(none).texts("p")).contains("No boot got ready and told its times.");
        assertThat(page(Fleet.of("empty", List.of())).texts("p")).anyMatch(text -> text.startsWith("0 boots"));
    }

    @Test
    void textsOfGuestsStayTexts() {
        String evil =
                "</title></style><script>alert('1')</script>\"onload=\"x]]><!--&amp;\u0000\u001b[31m\u202e\ud800\uffff";
        BootReport report = Fleets.report(1000, evil, evil, evil);
        Fleet fleet = Fleet.of(
                evil,
                List.of(
                        new FleetBoot(evil, evil, evil, Outcome.READY, "", evil, false, Optional.of(report)),
                        new FleetBoot(
                                evil + "1", evil + "1", "", Outcome.FAILED, evil, evil, false, Optional.of(report)),
                        new FleetBoot("c", "c", "", Outcome.UNKNOWN, evil, evil, false, Optional.empty())));
        Xml page = page(fleet);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("style")).hasSize(1);
        assertThat(page.all("*")).noneMatch(element -> element.hasAttribute("onload"));
        assertThat(FleetPage.of(fleet)).doesNotContain("<!--", "\u001b", "\u202e", "\u0000");
    }

    @Test
    void impossibleTimesOfAGuestAreToldInPlaceOfThePicture() {
        BootReport backwards = new BootReport(1, "", "", "ready", null, null, "", 5, 3, List.of());
        FleetBoot boot = new FleetBoot("a-0", "a", "", Outcome.READY, "", "", false, Optional.of(backwards));
        assertThat(page(Fleet.of("times", List.of(boot))).texts("p"))
                .anyMatch(text -> text.contains("the times of the boot report cannot be true"));
    }
}
