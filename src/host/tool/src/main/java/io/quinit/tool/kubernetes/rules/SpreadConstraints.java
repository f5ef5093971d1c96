package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.LabelSelector;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

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
