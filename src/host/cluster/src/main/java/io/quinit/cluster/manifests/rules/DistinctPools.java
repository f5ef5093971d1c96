package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.List;

/** Two pools of one namespace never select each other's VMs. */
final class DistinctPools implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        List<ManifestObject> pools = manifests.ofKind("VirtualMachinePool");
        for (ManifestObject pool : pools) {
            LabelSelector selector = LabelSelector.of(pool.at("spec", "selector"));
            for (ManifestObject other : pools) {
                Field labels = other.at("spec", "virtualMachineTemplate", "metadata", "labels");
                boolean near = pool != other && pool.namespace().equals(other.namespace());
                if (near && selector.selects(MachineTemplate.labels(labels))) {
                    findings.expected(
                            pool,
                            pool.at("spec", "selector"),
                            "labels that the VMs of " + other.title() + " do not have");
                }
            }
        }
    }
}
