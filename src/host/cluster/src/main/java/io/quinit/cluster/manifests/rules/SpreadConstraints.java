package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A constraint that spreads VMs counts the VMs that it is about. */
final class SpreadConstraints implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (Field constraint : machine.spec("topologySpreadConstraints").each()) {
            Field selector = constraint.at("labelSelector");
            LabelSelector labels = LabelSelector.of(selector);
            if (labels.isEmpty() || !labels.selects(machine.labels())) {
                findings.expected(machine.owner(), selector, "labels of these VMs, some of " + machine.labels());
            }
        }
    }
}
