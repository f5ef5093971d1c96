package io.quinit.report.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A concern in each of the boots.
 *
 * @param spans one for each boot; empty where that boot does not have it
 */
record Row(String id, List<Optional<Span>> spans) {
    /** A concern that comes twice in a report is two rows. */
    private record Key(String id, int occurrence) {}

    /** In the order of the first boot; what only a later one has comes after the concern that it follows there. */
    static List<Row> of(List<Boot> boots) {
        List<Map<Key, Span>> concerns = boots.stream().map(Row::concerns).toList();
        List<Key> order = new ArrayList<>();
        for (Map<Key, Span> of : concerns) {
            int place = -1;
            for (Key key : of.keySet()) {
                int known = order.indexOf(key);
                if (known < 0) {
                    order.add(++place, key);
                } else {
                    place = known;
                }
            }
        }
        return order.stream()
                .map(key -> new Row(
                        key.id(),
                        concerns.stream()
                                .map(of -> Optional.ofNullable(of.get(key)))
                                .toList()))
                .toList();
    }

    private static Map<Key, Span> concerns(Boot boot) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Key, Span> concerns = new LinkedHashMap<>();
        boot.spans().forEach(span -> concerns.put(new Key(span.id(), seen.merge(span.id(), 1, Integer::sum)), span));
        return concerns;
    }

    /** How much longer the second boot took, in microseconds; empty unless there are two, each with this concern. */
    OptionalLong difference() {
        return spans.size() == 2 && spans.stream().allMatch(Optional::isPresent)
                ? OptionalLong.of(spans.get(1).orElseThrow().took()
                        - spans.get(0).orElseThrow().took())
                : OptionalLong.empty();
    }
}
