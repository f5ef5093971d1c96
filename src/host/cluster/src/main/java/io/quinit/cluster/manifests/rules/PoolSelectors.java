package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.LabelSelector;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A pool's selector selects its own VMs (vmpool-admitter.go), and by more than nothing. */
final class PoolSelectors implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.isPool()) {
            return;
        }
        Field selector = machine.owner().at("spec", "selector");
        LabelSelector wanted = LabelSelector.of(selector);
        Field labels = machine.owner().at("spec", "virtualMachineTemplate", "metadata", "labels");
        if (wanted.isEmpty()) {
            findings.expected(machine.owner(), selector, "labels that no other pool has");
        } else if (!wanted.selects(MachineTemplate.labels(labels))) {
            findings.expected(
                    machine.owner(),
                    labels,
                    "those of spec.selector, " + selector.at("matchLabels").shown());
        }
    }
}
