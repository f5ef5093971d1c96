package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.LabelSelector;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

/** Launcher pods carry the VMI's labels: an autoscaler finds a pool's pods by the pool's selector. */
final class PodLabels implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.isPool()) {
            return;
        }
        Field selector = machine.owner().at("spec", "selector");
        if (!LabelSelector.of(selector).selects(machine.labels())) {
            findings.expected(
                    machine.owner(),
                    machine.template().at("metadata", "labels"),
                    "those of spec.selector, " + selector.at("matchLabels").shown());
        }
    }
}
