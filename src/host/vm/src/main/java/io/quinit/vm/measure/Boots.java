package io.quinit.vm.measure;

import io.quinit.vm.measure.figures.Figure;
import io.quinit.vm.measure.figures.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All boots of a contender with one setting. */
record Boots(Contender contender, Setting setting, List<BootSample> samples) {
    Boots(Contender contender, Setting setting) {
        this(contender, setting, Collections.synchronizedList(new ArrayList<>()));
    }

    void add(BootSample sample) {
        samples.add(sample);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(Measure.BOOT, BootSample::initMilliseconds));
        if (samples.stream().allMatch(sample -> sample.powerOn().isPresent())) {
            figures.add(figure(Measure.BEFORE_INIT, sample -> fromPowerOn(sample) - sample.initMilliseconds()));
            figures.add(figure(Measure.POWER_ON, Boots::fromPowerOn));
        }
        figures.add(figure(Measure.USED, BootSample::usedKib));
        figures.add(figure(Measure.SETTLED, BootSample::laterKib));
        // In the order of the first boot; where concerns run side by side another boot may have another order.
        for (BootSample.Part part : samples.getFirst().parts()) {
            figures.add(figure(Measure.PART, part.name(), sample -> length(sample, part.name())));
        }
        return figures;
    }

    private static double fromPowerOn(BootSample sample) {
        return sample.powerOn().orElseThrow();
    }

    private static double length(BootSample sample, String part) {
        return sample.parts().stream()
                .filter(any -> any.name().equals(part))
                .mapToDouble(BootSample.Part::milliseconds)
                .sum();
    }

    private Figure figure(Measure measure, ToDoubleFunction<BootSample> value) {
        return figure(measure, "", value);
    }

    private Figure figure(Measure measure, String part, ToDoubleFunction<BootSample> value) {
        boolean hostTime = setting.clock() == Clock.HOST && measure.isTime();
        return new Figure(
                contender.name(),
                setting.title(),
                measure,
                part,
                hostTime,
                samples.stream().map(value::applyAsDouble).map(Boots::rounded).toList());
    }

    /** To microseconds. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
