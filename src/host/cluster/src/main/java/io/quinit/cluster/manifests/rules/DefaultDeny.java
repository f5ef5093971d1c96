package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.List;

/** Each namespace with VMs has a policy that lets nothing in or out of any pod: what may pass is said beside it. */
final class DefaultDeny implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        manifests.machines().stream()
                .map(MachineTemplate::owner)
                .filter(owner -> manifests.ofKind("NetworkPolicy").stream()
                        .filter(policy -> policy.namespace().equals(owner.namespace()))
                        .noneMatch(DefaultDeny::deniesAll))
                .forEach(
                        owner -> findings.problem(
                                owner,
                                "metadata.namespace: found \"" + owner.namespace()
                                        + "\", expected a NetworkPolicy there that denies all: podSelector {}, both policyTypes, no rules"));
    }

    private static boolean deniesAll(ManifestObject policy) {
        return LabelSelector.of(policy.at("spec", "podSelector")).isEmpty()
                && policy.at("spec", "policyTypes").texts().containsAll(List.of("Ingress", "Egress"))
                && policy.at("spec", "ingress").each().isEmpty()
                && policy.at("spec", "egress").each().isEmpty();
    }
}
