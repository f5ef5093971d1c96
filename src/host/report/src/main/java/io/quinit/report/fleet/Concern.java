package io.quinit.report.fleet;

import io.quinit.report.boot.BootReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A concern of the boot, over the fleet.
 *
 * @param took in microseconds, of the boots that got ready and in which it ran; the shortest first
 * @param waited the same for what it waited
 * @param warned in how many boots it did
 * @param failed in how many boots it did
 */
record Concern(String id, List<Long> took, List<Long> waited, int warned, int failed) {
    /** In the order of the boots, each after the one that it first came after. */
    static List<Concern> of(Fleet fleet) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (FleetBoot boot : fleet.boots()) {
            boot.report()
                    .ifPresent(report -> report.steps()
                            .forEach(step -> places.computeIfAbsent(
                                            step.id() == null ? "?" : step.id(), id -> new ArrayList<>())
                                    .add(new Place(boot.isTimed(), step))));
        }
        return places.entrySet().stream()
                .map(concern -> of(concern.getKey(), concern.getValue()))
                .toList();
    }

    private record Place(boolean timed, BootReport.Step step) {
        boolean ended(String result) {
            return result.equals(step.result());
        }

        boolean ran() {
            return !ended("skipped") && !ended("off");
        }

        long took() {
            return step.end() - step.start();
        }

        long waited() {
            return step.waits().stream().mapToLong(BootReport.Wait::us).sum();
        }
    }

    private static Concern of(String id, List<Place> places) {
        List<Place> counted =
                places.stream().filter(place -> place.timed() && place.ran()).toList();
        return new Concern(
                id,
                counted.stream().map(Place::took).sorted().toList(),
                counted.stream().map(Place::waited).sorted().toList(),
                (int) places.stream().filter(place -> place.ended("warned")).count(),
                (int) places.stream().filter(place -> place.ended("failed")).count());
    }
}
