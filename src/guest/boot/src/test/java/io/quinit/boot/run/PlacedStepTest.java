package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacedStepTest {
    private static final TestStep STEP = TestStep.of("zram", log -> {});

    @Test
    void onlyAStepAtItsUsualPlaceRunsInParallel() {
        var usual = STEP.inParallel().at(400);

        assertThat(usual.mayRunInParallel()).isTrue();
        assertThat(usual.movedTo(650).mayRunInParallel()).isFalse();
        assertThat(usual.movedTo(650).movedTo(400).mayRunInParallel()).isTrue();
        assertThat(STEP.at(400).mayRunInParallel()).isFalse();
    }

    @Test
    void whatIsNeededAndWhatPrecedesComesBefore() {
        var vfs = TestStep.of("vfs", log -> {}).preceding("root").at(1);
        var zram = STEP.needing("vfs").preceding().at(2);
        var root = TestStep.of("root", log -> {}).preceding("agent").at(3);

        assertThat(vfs.mustPrecede(zram)).isTrue();
        assertThat(vfs.mustPrecede(root)).isTrue();
        assertThat(zram.mustPrecede(vfs)).isFalse();
        assertThat(zram.mustPrecede(root)).isFalse();
    }

    @Test
    void stepThatPrecedesNoneIsTheLast() {
        assertThat(STEP.preceding().at(900).isLast()).isTrue();
        assertThat(STEP.at(400).isLast()).isFalse();
    }

    @Test
    void atOnePlaceTheUsualOrderCounts() {
        var first = STEP.at(300);
        var second = TestStep.of("ports", log -> {}).at(600);

        assertThat(first).isLessThan(second);
        assertThat(first.movedTo(600)).isLessThan(second);
        assertThat(first.movedTo(601)).isGreaterThan(second);
        assertThat(second.movedTo(300)).isGreaterThan(first);
        assertThat(first.movedTo(600).movedTo(300)).isEqualByComparingTo(first);
    }
}
