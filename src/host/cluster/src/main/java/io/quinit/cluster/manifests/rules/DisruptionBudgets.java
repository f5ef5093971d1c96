package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;

/** A budget for VMIs says an integer: with anything else a drain asks for their scale, which they do not have (kubevirt #18063). */
final class DisruptionBudgets implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject budget : manifests.ofKind("PodDisruptionBudget")) {
            Field least = budget.at("spec", "minAvailable");
            if (!least.value().isInt()) {
                findings.expected(budget, least, "an integer");
            }
            if (budget.at("spec", "maxUnavailable").exists()) {
                findings.expected(budget, budget.at("spec", "maxUnavailable"), "nothing: minAvailable says it");
            }
            LabelSelector selector = LabelSelector.of(budget.at("spec", "selector"));
            for (MachineTemplate machine : manifests.machines()) {
                int replicas = machine.owner().at("spec", "replicas").value().asInt(Integer.MAX_VALUE);
                if (selector.selects(machine.labels()) && least.value().asInt() >= replicas) {
                    findings.expected(
                            budget,
                            least,
                            "less than the " + replicas + " replicas of "
                                    + machine.owner().title() + ", or no node is ever drained");
                }
            }
        }
    }
}
