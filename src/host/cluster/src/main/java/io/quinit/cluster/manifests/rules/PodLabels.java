package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

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
