package io.quinit.cluster.manifests;

import java.util.Map;

/**
 * A selector of labels.
 *
 * @param labels those that have to be there ({@code matchLabels})
 * @param expressions whether it has {@code matchExpressions} as well, which are not evaluated
 */
public record LabelSelector(Map<String, String> labels, boolean expressions) {
    public LabelSelector {
        labels = Map.copyOf(labels);
    }

    public static LabelSelector of(Field selector) {
        return new LabelSelector(
                MachineTemplate.labels(selector.at("matchLabels")),
                !selector.at("matchExpressions").each().isEmpty());
    }

    /** Of a Service, whose selector is the labels themselves. */
    public static LabelSelector ofLabels(Field labels) {
        return new LabelSelector(MachineTemplate.labels(labels), false);
    }

    /** Without labels it selects everything. */
    public boolean isEmpty() {
        return labels.isEmpty() && !expressions;
    }

    public boolean selects(Map<String, String> others) {
        return others.entrySet().containsAll(labels.entrySet());
    }
}
