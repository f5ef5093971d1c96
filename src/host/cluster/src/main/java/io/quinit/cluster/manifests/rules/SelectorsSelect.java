package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.Optional;

/** What selects pods by labels selects the pods of some VM here; Kustomize has been seen to add labels to selectors alone. */
final class SelectorsSelect implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject object : manifests.objects()) {
            Optional<Field> field = selector(object);
            if (field.isEmpty()) {
                continue;
            }
            LabelSelector selector = object.kind().equals("Service")
                    ? LabelSelector.ofLabels(field.get())
                    : LabelSelector.of(field.get());
            boolean found = selector.isEmpty()
                    || manifests.machines().stream().anyMatch(machine -> selector.selects(machine.labels()));
            if (!found) {
                findings.expected(object, field.get(), "labels that a VMI of this manifest has");
            }
        }
    }

    private static Optional<Field> selector(ManifestObject object) {
        return switch (object.kind()) {
            case "Service", "PodDisruptionBudget" -> Optional.of(object.at("spec", "selector"));
            case "NetworkPolicy" -> Optional.of(object.at("spec", "podSelector"));
            default -> Optional.empty();
        };
    }
}
