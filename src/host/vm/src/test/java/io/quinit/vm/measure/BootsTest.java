package io.quinit.vm.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BootsTest {
    private static final Contender OURS = new Contender(Contender.OURS, 1, Path.of("initramfs"));

    private static BootSample sample(double agent, BootSample.Part... parts) {
        return new BootSample(1000, agent, OptionalDouble.of(agent - 130), 30000, 29000, List.of(parts));
    }

    private static List<Figure> figures(Clock clock, BootSample... samples) {
        Boots boots = new Boots(OURS, new Setting("6.1", Path.of("image"), Machine.FULL, "x", clock));
        List.of(samples).forEach(boots::add);
        return boots.figures();
    }

    private static Figure find(List<Figure> figures, Measure measure, String part) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure && figure.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figureHasAValueOfEachBoot() {
        List<Figure> figures = figures(Clock.INSTRUCTIONS, sample(1100.1234), sample(1104), sample(1102));
        assertThat(find(figures, Measure.BOOT, "").values()).containsExactly(100.123, 104.0, 102.0);
        assertThat(find(figures, Measure.BOOT, "").median()).isEqualTo(102);
        assertThat(find(figures, Measure.USED, "").values()).containsOnly(30000.0);
        assertThat(find(figures, Measure.SETTLED, "").values()).containsOnly(29000.0);
    }

    @Test
    void figureSaysWhereItWasMeasured() {
        assertThat(figures(Clock.INSTRUCTIONS, sample(1100)))
                .extracting(Figure::where)
                .containsOnly("6.1, card and port, fast arguments");
    }

    /** A part may come at another place in another boot, or not at all. */
    @Test
    void partsAreFoundByName() {
        var vfs = new BootSample.Part("vfs", 3);
        var zram = new BootSample.Part("zram", 7);
        List<Figure> figures = figures(Clock.INSTRUCTIONS, sample(1100, vfs, zram), sample(1100, zram));
        assertThat(find(figures, Measure.PART, "zram").values()).containsExactly(7.0, 7.0);
        assertThat(find(figures, Measure.PART, "vfs").values()).containsExactly(3.0, 0.0);
    }

    @Test
    void wholeBootIsCountedFromPowerOn() {
        List<Figure> figures = figures(Clock.INSTRUCTIONS, sample(1100), sample(1104));
        assertThat(find(figures, Measure.POWER_ON, "").values()).containsExactly(970.0, 974.0);
        assertThat(find(figures, Measure.BEFORE_INIT, "").values()).containsExactly(870.0, 870.0);
    }

    @Test
    void bootsThatDoNotKnowTheirPowerOnHaveNoSuchFigure() {
        var sample = new BootSample(1000, 1100, OptionalDouble.empty(), 30000, 29000, List.of());
        assertThat(figures(Clock.HOST, sample))
                .extracting(Figure::measure)
                .contains(Measure.BOOT)
                .doesNotContain(Measure.POWER_ON, Measure.BEFORE_INIT);
    }

    @Test
    void onlyTimesOfPlainEmulationAreTheHosts() {
        assertThat(figures(Clock.INSTRUCTIONS, sample(1100))).noneMatch(Figure::hostTime);
        List<Figure> plain = figures(Clock.HOST, sample(1100));
        assertThat(find(plain, Measure.BOOT, "").hostTime()).isTrue();
        assertThat(find(plain, Measure.USED, "").hostTime()).isFalse();
    }
}
