package io.quinit.vm.measure.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures beside the recorded ones.
 *
 * @param changes of all that was measured both times
 * @param remarks what was not compared, and why
 */
public record Comparison(List<Change> changes, List<String> remarks) {
    public Comparison {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    public static Comparison of(Figures now, Figures recorded) {
        boolean sameHost = now.host().equals(recorded.host());
        List<Change> changes = new ArrayList<>();
        for (Figure figure : now.figures()) {
            recorded.figures().stream()
                    .filter(figure::isSame)
                    .filter(before -> sameHost || !before.hostTime())
                    .forEach(before -> changes.add(new Change(before, figure)));
        }
        List<String> remarks = new ArrayList<>();
        now.figures().stream()
                .filter(figure -> recorded.figures().stream().noneMatch(figure::isSame))
                .map(figure -> figure.measure().title())
                .distinct()
                .forEach(title -> remarks.add("not on record for all of these: " + title));
        if (!sameHost) {
            remarks.add("times of the host are not compared: recorded on %s, this is %s"
                    .formatted(recorded.host(), now.host()));
        }
        if (!now.kernels().equals(recorded.kernels())) {
            remarks.add("recorded with the kernels %s, this is with %s"
                    .formatted(String.join(", ", recorded.kernels()), String.join(", ", now.kernels())));
        }
        return new Comparison(changes, remarks);
    }

    /** What is beyond the noise, the worse first; then the remarks. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        changes.stream().filter(Change::isWorse).map(Change::text).forEach(lines::add);
        changes.stream().filter(Change::isBetter).map(Change::text).forEach(lines::add);
        lines.addAll(remarks);
        long quiet = changes.stream()
                .filter(change -> !change.isWorse() && !change.isBetter())
                .count();
        lines.add("%d of %d figures are as recorded, within the noise".formatted(quiet, changes.size()));
        return lines;
    }
}
